import { expect, test } from 'vitest';
import { logLine } from '../../src/cli/logLine.ts';
import { readOptions } from '../../src/cli/readOptions.ts';

test('readOptions() returns the defaults', () => {
  expect(readOptions([])).toEqual({ port: 4010, paceMs: 20, batchMs: 150, wantsHelp: false });
});

test.each([
  [['--port', '8080'], { port: 8080 }],
  [['--port=0', '--pace', '0'], { port: 0, paceMs: 0 }],
  [['--host', 'localhost'], { port: 4010 }],
  [['-h'], { wantsHelp: true }],
])('readOptions() parses %j', (commandLine, options) => {
  expect(readOptions(commandLine)).toMatchObject(options);
});

test.each([
  [['--host', '0.0.0.0'], 'Cannot serve on 0.0.0.0: the local endpoint serves this machine only'],
  [['--host', '192.168.0.7'], 'Cannot serve on 192.168.0.7'],
  [['--port', '65536'], 'Cannot use --port 65536: expected a whole number from 0 to 65535'],
  [['--port', 'abc'], 'Cannot use --port abc'],
  [['--port', '-1'], 'Cannot read the command line'],
  [['--pace', '1.5'], 'Cannot use --pace 1.5'],
  [['--prot', '1'], "Cannot read the command line: Unknown option '--prot'"],
  [['start'], 'Cannot read the command line'],
])('readOptions() rejects %j', (commandLine, message) => {
  expect(() => readOptions(commandLine)).toThrow(message);
});

test('logLine() returns one line, without keys or control characters', () => {
  const log = {
    method: 'POST',
    path: '/v1/chat/completions',
    status: 200,
    isWhole: true,
    durationMs: 2.7,
  };

  expect(logLine({ ...log, model: 'gpt-6-luna', totalTokens: 42 })).toBe(
    'POST /v1/chat/completions gpt-6-luna 200 3 ms 42 tokens',
  );
  expect(logLine({ ...log, path: '/v1/\u001b[2J', model: undefined, totalTokens: undefined })).toBe(
    'POST /v1/?[2J 200 3 ms',
  );
  expect(
    logLine({
      ...log,
      status: undefined,
      isWhole: false,
      model: undefined,
      totalTokens: undefined,
    }),
  ).toBe('POST /v1/chat/completions aborted 3 ms');
  expect(
    logLine({ ...log, model: 'sk-proj-Very-Secret-0123456789', totalTokens: undefined }),
  ).not.toContain('Secret');
});

test.each([
  'sess-VerySecret0123456789abcdef',
  'sk%2Dproj%2DVerySecret0123456789abcdef',
  'sk%252Dproj%252DVerySecret0123456789abcdef',
  'ek_VerySecret0123456789abcdef',
  'SK-PROJ-VERYSECRET0123456789ABCDEF',
  `${'a/'.repeat(90)}sk-proj-VerySecret0123456789abcdef`,
  `%zz${'/'.repeat(150)}sk-proj-${'VerySecret'.repeat(20)}`,
])('logLine() hides the key in the path %s', (segment) => {
  const line = logLine({
    method: 'GET',
    path: `/v1/models/${segment}`,
    model: undefined,
    status: 404,
    isWhole: true,
    durationMs: 1,
    totalTokens: undefined,
  });

  expect(line).not.toMatch(/very/i);
  expect(line).toMatch(/^GET \/v1\/models\/.*404 1 ms$/);
});
