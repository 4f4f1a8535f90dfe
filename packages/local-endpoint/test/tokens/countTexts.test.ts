import { expect, test } from 'vitest';
import { countTexts } from '../../src/tokens/countTexts.ts';
import { loadTokenizer } from '../../src/tokens/loadTokenizer.ts';
import { randomText } from './randomText.ts';

const tokenizer = await loadTokenizer();
const { signal } = new AbortController();
const count = (texts: readonly string[]) => countTexts(texts, tokenizer, () => signal);
const sum = (texts: readonly string[]) =>
  texts.reduce((total, text) => total + tokenizer.count(text), 0);
const longTexts: [string, readonly string[]][] = [
  ['one letter', ['a'.repeat(200_000)]],
  ['spaces', [' '.repeat(200_000)]],
  ['Korean', ['가나다라마바사아자차카타파'.repeat(10_000)]],
  ['digits', ['7'.repeat(200_000)]],
  ['words', ['The quick brown fox. '.repeat(10_000)]],
  ['many short texts', Array.from({ length: 50_000 }, () => 'four')],
];

test('short texts are counted at once', () => {
  expect(count(['Say this', ' is a test'])).toBe(5);
  expect(count([])).toBe(0);
});

test('long texts have as many tokens as each of them together', async () => {
  const texts = [...randomText(6, 3_000), 'a'.repeat(9_999), '\n', '한'.repeat(9_999), ' '];
  const joined = texts.join('');

  expect(await count(texts)).toBe(sum(texts));
  expect(await count([joined])).toBe(tokenizer.encode(joined).length);
});

test.each(longTexts)('other work is done during a long count: %s', async (_, texts) => {
  let turns = 0;
  let timer = setImmediate(function turn() {
    turns += 1;
    timer = setImmediate(turn);
  });

  expect(await count(texts)).toBe(sum(texts));

  clearImmediate(timer);
  expect(turns).toBeGreaterThan(10);
});

test('several long counts take turns: each step is followed by other work', async () => {
  let turn = 0;
  let timer = setImmediate(function next() {
    turn += 1;
    timer = setImmediate(next);
  });
  const turnsOfSteps: number[] = [];
  const watched: typeof tokenizer = {
    ...tokenizer,
    *countInSteps(texts) {
      for (let step = 0; step < 5; step += 1) {
        turnsOfSteps.push(turn);
        yield;
      }
      return texts.length;
    },
  };
  const long = ['a'.repeat(20_000)];

  const counts = Array.from({ length: 4 }, () => countTexts(long, watched, () => signal));
  expect(await Promise.all(counts)).toEqual([1, 1, 1, 1]);

  clearImmediate(timer);
  expect(turnsOfSteps).toHaveLength(20);
  expect(new Set(turnsOfSteps).size).toBe(20);
});

test('a long count stops when its signal aborts, and the next one goes on', async () => {
  const controller = new AbortController();
  const aborted = countTexts(['a'.repeat(200_000)], tokenizer, () => controller.signal);
  const other = count(['b'.repeat(20_000)]);
  setImmediate(() => controller.abort(new Error('The client is gone')));

  await expect(aborted).rejects.toThrow('The client is gone');
  expect(await other).toBe(tokenizer.count('b'.repeat(20_000)));
});
