import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const main = join(import.meta.dirname, '../../src/snippet/main.ts');
const environment = { ...process.env, OPENAI_API_KEY: '', OPENAI_BASE_URL: '', OPENAI_MODEL: '' };
const run = (...words: string[]) =>
  spawnSync(process.execPath, [main, ...words], { encoding: 'utf8', env: environment });

test('pnpm snippet runs a snippet offline', { timeout: 30_000 }, () => {
  const { status, stdout, stderr } = run('en/streaming/fetch', '--offline');

  expect(stdout).toBe('One, two, three, four, five, six, seven, eight, nine, ten.\n');
  expect(stderr).toContain('Offline');
  expect(status).toBe(0);
});

test('pnpm snippet lists those that a part of a name could mean', () => {
  const { status, stderr } = run('en/one-question');

  expect(stderr.match(/pnpm snippet \S+/g)).toEqual(
    ['axios', 'curl', 'fetch', 'openai'].map((form) => `pnpm snippet en/one-question/${form}`),
  );
  expect(status).toBe(1);
});

test('pnpm snippet says what is wrong with its options and with OPENAI_BASE_URL', () => {
  const nonsense = { ...environment, OPENAI_BASE_URL: 'nonsense' };
  const words = [main, 'en/streaming/fetch'];

  expect(run('--online').stderr).toMatch(/^Unknown option '--online'/);
  const { stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', env: nonsense });
  expect(stderr).toMatch(/^Cannot use OPENAI_BASE_URL/);
});

test.each([[], ['nothing'], ['../../package']])(
  'pnpm snippet %j lists what there is',
  { timeout: 30_000 },
  (...words) => {
    const { status, stdout, stderr } = run(...words);

    expect(stdout).toBe('');
    expect(stderr).toContain('Cannot run a snippet: ');
    expect(stderr).toContain('  pnpm snippet ko/one-question/curl\n');
    expect(status).toBe(1);
  },
);
