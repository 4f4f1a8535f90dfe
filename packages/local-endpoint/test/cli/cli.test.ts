import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import nock from 'nock';
import { expect, onTestFinished, test, vi } from 'vitest';
import { logLine } from '../../src/cli/logLine.ts';
import { readOptions } from '../../src/cli/readOptions.ts';
import { endpointKey } from '../../src/index.ts';
import { startServer } from '../endpoint/adapters.ts';

// These tests start programs: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 30_000 });

const main = join(import.meta.dirname, '../../src/cli/main.ts');

const run = (...commandLine: string[]) => {
  const child = spawn(process.execPath, [main, ...commandLine]);
  onTestFinished(() => void child.kill());
  return child;
};

test('readOptions() has defaults', () => {
  expect(readOptions([])).toEqual({ port: 4010, paceMs: 20, wantsHelp: false });
});

test.each([
  [['--port', '8080'], { port: 8080 }],
  [['--port=0', '--pace', '0'], { port: 0, paceMs: 0 }],
  [['--host', 'localhost'], { port: 4010 }],
  [['-h'], { wantsHelp: true }],
])('readOptions() reads %j', (commandLine, options) => {
  expect(readOptions(commandLine)).toMatchObject(options);
});

test.each([
  [['--host', '0.0.0.0'], 'Cannot serve on 0.0.0.0: the local endpoint is for this machine only'],
  [['--host', '192.168.0.7'], 'Cannot serve on 192.168.0.7'],
  [['--port', '65536'], 'Cannot use --port 65536: it takes a whole number from 0 to 65535'],
  [['--port', 'abc'], 'Cannot use --port abc'],
  [['--port', '-1'], 'Cannot read the command line'],
  [['--pace', '1.5'], 'Cannot use --pace 1.5'],
  [['--prot', '1'], "Cannot read the command line: Unknown option '--prot'"],
  [['start'], 'Cannot read the command line'],
])('readOptions() refuses %j', (commandLine, message) => {
  expect(() => readOptions(commandLine)).toThrow(message);
});

test('logLine() is one line, without keys or control characters', () => {
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
  ).toBe('POST /v1/chat/completions broken off 3 ms');
  expect(logLine({ ...log, model: 'sk-proj-Very-Secret', totalTokens: undefined })).not.toContain(
    'Secret',
  );
});

test('pnpm endpoint says where it serves and with which key, logs each request, and ends on SIGINT', async () => {
  nock.enableNetConnect('127.0.0.1');
  const child = run('--port', '0');
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  await expect.poll(() => output, { timeout: 20_000 }).toContain('Try:');
  const baseUrl = /OPENAI_BASE_URL=(\S+)/.exec(output)?.[1];

  const response = await fetch(`${baseUrl}/models/gpt-6-luna`, {
    headers: { authorization: `Bearer ${endpointKey}` },
  });
  await expect
    .poll(() => output, { timeout: 20_000 })
    .toMatch(/GET \/v1\/models\/gpt-6-luna 200 \d+ ms\n/);
  child.kill('SIGINT');
  const [code] = await once(child, 'exit');

  expect(response.status).toBe(200);
  expect(output).toContain(`OPENAI_API_KEY=${endpointKey}`);
  expect(output).toContain('curl');
  expect(code).toBe(0);
});

test('pnpm endpoint says what to do when its port is taken', async () => {
  const { baseUrl } = await startServer();
  const { port } = new URL(baseUrl);

  const child = run('--port', port);
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);

  expect(said).toBe(
    `Cannot serve on port ${port}: another program is using it\nTry: pnpm endpoint --port 0\n`,
  );
  expect(code).toBe(1);
});
