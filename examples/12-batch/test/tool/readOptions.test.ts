import { expect, test } from 'vitest';
import { estimateCost } from '../../src/tool/estimateCost.ts';
import { readOptions } from '../../src/tool/readOptions.ts';
import { text } from '../../src/tool/texts.ts';

const files = ['--input', 'q.csv', '--output', 'a.jsonl'];

test('reads the options', () => {
  const more = ['--column', '물음', '--retry-failed', '--limit-dollars=5', '-y', '--lang', 'ko'];

  expect(readOptions([...files, ...more])).toEqual({
    input: 'q.csv',
    output: 'a.jsonl',
    column: '물음',
    retryFailed: true,
    limitDollars: 5,
    yes: true,
  });
  expect(readOptions(files)).toMatchObject({ column: undefined, limitDollars: 1, yes: false });
  expect(readOptions(['--help'])).toBe('help');
});

const { errors } = text;

test.each([
  [[...files, '--fast'], errors.badOption('--fast', 'unknown')],
  [[...files, 'more'], errors.badOption('more', 'unknown')],
  [['--input', '--output', 'a.csv'], errors.badOption('--input', 'needs a value')],
  [[...files, '--yes=1'], errors.badOption('--yes', 'takes no value')],
  [['--input', 'q.csv'], errors.optionMissing('--output')],
  [['--input', 'q.xlsx', '--output', 'a.csv'], errors.badFormat('--input', 'q.xlsx')],
  [['--input', 'q.csv', '--output', './q.csv'], errors.samePath('q.csv')],
  [[...files, '--limit-dollars', 'much'], errors.badLimit('much')],
])('refuses %j', (commandLine, message) => {
  expect(() => readOptions(commandLine)).toThrow(message);
});

test('estimates the cost: half the price, 4 bytes and 7 more tokens a question, 500 an answer', () => {
  const dollars = estimateCost({ questions: 1_000, bytes: 40_000 }, 'gpt-6-luna');

  expect(dollars).toBeCloseTo((17_000 * 0.1 + 500_000 * 0.5) / 2 / 1_000_000, 10);
  expect(estimateCost({ questions: 1, bytes: 4 }, 'gpt-unknown')).toBeUndefined();
});
