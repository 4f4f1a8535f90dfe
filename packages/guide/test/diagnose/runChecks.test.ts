import { expect, test } from 'vitest';
import type { Context, Result } from '../../src/diagnose/Check.ts';
import { readDiagnoseOptions } from '../../src/diagnose/readDiagnoseOptions.ts';
import { runChecks as startChecks } from '../../src/diagnose/runChecks.ts';
import { english } from '../../src/diagnose/texts/english.ts';
import { korean } from '../../src/diagnose/texts/korean.ts';
import { makeContext, serve } from './makeContext.ts';

/** Saves the time that the check of the install takes. */
const unreadable = { 'package.json': '{' };

const runChecks = async (context: Context): Promise<Result[]> =>
  (await Promise.all(startChecks(context))).filter((result) => result !== undefined);

const secret = 'Zq9xWv8uTs7rPq6oNm5l';

test('runChecks() returns a result of every check, in order', async () => {
  const url = await serve((_request, response) => response.end('{"data":[{"id":"gpt-6-luna"}]}'));

  const results = await runChecks(makeContext({ OPENAI_BASE_URL: url }, unreadable));

  expect(results.map(({ name }) => name)).toEqual([
    'node',
    'install',
    'env',
    'key',
    'base-url',
    'connection',
    'model',
    'port',
    'browser',
  ]);
});

test.each([secret, `sk-proj-${secret}${secret}`, `"${secret}"`, ` ${secret}`])(
  'no output contains the key, even if the server or a variable repeats it: %s',
  async (key) => {
    const url = await serve((request, response) => {
      const echo = request.headers.authorization?.slice('Bearer '.length);
      response.end(JSON.stringify({ data: [{ id: echo }], error: { message: echo, code: echo } }));
    });
    const places = [
      { OPENAI_API_KEY: key, OPENAI_BASE_URL: url },
      { OPENAI_API_KEY: key, OPENAI_BASE_URL: `${url}/${encodeURIComponent(key)}` },
      { OPENAI_API_KEY: key, OPENAI_MODEL: key },
      { OPENAI_API_KEY: key, OPENAI_BASE_URL: key },
      { OPENAI_API_KEY: key, OPENAI_BASE_URL: url, OPENAI_KEY: key },
    ];

    for (const shell of places) {
      for (const say of [english('pnpm'), korean('pnpm')]) {
        const others = { fetch: shell.OPENAI_BASE_URL ? fetch : () => Promise.reject(key), say };
        const context = makeContext(shell, { ...unreadable, '.env': `OPENAI_KEY=${key}` }, others);

        expect(JSON.stringify(await runChecks(context))).not.toContain(secret);
      }
    }
  },
);

test('runChecks() goes on after a check that fails itself', async () => {
  expect(await runChecks(makeContext({}, unreadable))).toContainEqual({
    name: 'install',
    status: 'problem',
    found: expect.stringContaining('Cannot check install: '),
  });
});

test('readDiagnoseOptions() reads the options, and refuses others', () => {
  expect(readDiagnoseOptions(['--json', '--lang', 'ko'])).toEqual({
    language: 'ko',
    isJson: true,
    wantsHelp: false,
  });
  expect(() => readDiagnoseOptions(['--jason'])).toThrow(
    "Cannot read the command line: Unknown option '--jason'\nTry: pnpm diagnose --help",
  );
  expect(() => readDiagnoseOptions(['key'])).toThrow('Cannot read the command line: ');
});
