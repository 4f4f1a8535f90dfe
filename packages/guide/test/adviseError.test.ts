import { expect, test } from 'vitest';
import { adviseError } from '../src/adviseError.ts';
import { chooseLessons } from '../src/chooseLessons.ts';
import { parseLanguage } from '../src/parseCommandLine.ts';
import { readOptions } from '../src/readOptions.ts';

test('an error without better advice says: pnpm diagnose', () => {
  const missing = new Error("Cannot find package 'zod' imported from /a/b.ts");
  const caused = new Error('Cannot read edits.ts: it does not load', { cause: missing });

  expect(adviseError(missing, 'en')).toMatch(/b\.ts\nTry: .*pnpm\S* diagnose$/);
  expect(adviseError(caused, 'ko')).toMatch(/b\.ts\n점검: .*pnpm\S* diagnose$/);
  expect(adviseError('a text', 'en')).toMatch(/^a text\nTry: /);
});

const thrownBy = (action: () => unknown): unknown => {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('Cannot test: nothing was thrown');
};

test.each<[string, () => unknown]>([
  ['an unknown lesson', () => chooseLessons([{ name: '01-a' }], ['x'], 'en')],
  ['an unknown lesson, in Korean', () => chooseLessons([{ name: '01-a' }], ['x'], 'ko')],
  ['an unknown option', () => readOptions(['--x', '--lang', 'en'])],
  ['an unknown option, in Korean', () => readOptions(['--x', '--lang', 'ko'])],
  ['an unknown language', () => parseLanguage('fr')],
])('%s has better advice', (_, action) => {
  expect(adviseError(thrownBy(action), 'en')).not.toContain('diagnose');
});
