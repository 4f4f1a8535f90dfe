import { expect, test } from 'vitest';
import { findLongPieceEnd, startsLongRun } from '../../src/tokens/findLongPieceEnd.ts';
import { findPieceEnd } from '../../src/tokens/findPieceEnd.ts';
import { numbersBelow } from './randomText.ts';

const kinds = ['a', 'A', '가', '\u0301', '7', ' ', '\n', '\r', '!', '/', "'", "'s", '.', '\u00a0']
  .concat(['😀', '𠮷', '𝐀', '\ud800', 'é'])
  .map((kind) => ({ kind, long: kind.repeat(50) }));

test('findLongPieceEnd() returns what findPieceEnd() returns', () => {
  const below = numbersBelow(4);
  for (let made = 0; made < 6_000; made += 1) {
    const text = Array.from({ length: 1 + below(4) }, () => {
      const { kind, long } = kinds[below(kinds.length)] ?? { kind: '', long: '' };
      return below(3) === 0 ? long.slice(below(50)) : kind;
    }).join('');
    for (let start = 0; start < text.length; ) {
      const end = findPieceEnd(text, start);
      expect(endInSteps(text, start, 1 + below(20)).end, JSON.stringify({ text, start })).toBe(end);
      start = end;
    }
  }
});

test.each([
  ['a'.repeat(1_000)],
  [` ${'a'.repeat(1_000)} b`],
  [`T${'가'.repeat(1_000)}`],
  ['😀'.repeat(500)],
  ['\n'.repeat(1_000)],
])('findLongPieceEnd() pauses on the way through a long run', (text) => {
  expect(startsLongRun(text, 0, 900)).toBe(true);
  expect(endInSteps(text, 0, 100).steps).toBeGreaterThanOrEqual(10);
});

test('a number is no long run: its pieces are short', () => {
  expect(startsLongRun('7'.repeat(1_000), 0, 900)).toBe(false);
});

function endInSteps(text: string, start: number, length: number): { end: number; steps: number } {
  const walk = findLongPieceEnd(text, start, length);
  for (let steps = 0; ; steps += 1) {
    const { done, value } = walk.next();
    if (done) return { end: value, steps };
  }
}
