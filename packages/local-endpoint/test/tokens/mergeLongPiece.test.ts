import { expect, test } from 'vitest';
import { mergeBytePairs } from '../../src/tokens/mergeBytePairs.ts';
import { mergeLongPiece } from '../../src/tokens/mergeLongPiece.ts';
import { TokenTable } from '../../src/tokens/TokenTable.ts';
import { numbersBelow } from './randomText.ts';

const { default: ranks } = await import('gpt-tokenizer/bpeRanks/o200k_base');
const o200k = TokenTable.build(ranks);

/** Returns the tokens of a piece that is merged `length` UTF-16 units at a time. */
const mergeInParts = (piece: string, table: TokenTable, length: number): number[] =>
  [...mergeLongPiece(piece, table, length)].flat();

const mergeAtOnce = (piece: string, table: TokenTable): number[] => {
  const bytes = new TextEncoder().encode(piece);
  return mergeBytePairs(bytes, bytes.length, table);
};

test.each([
  ['one letter', ['a']],
  ['spaces', [' ']],
  ['newlines', ['\n']],
  ['exclamation marks', ['!']],
  ['letters', [...'etaoinshrdlu']],
  ['two letters', ['a', 'b']],
  ['parts of words', ['the', 'ing', 'er', 'on', 'stand', 'where', 'qu']],
  ['Korean', [...'가나다라마바사아자차한국어대의을는에이고서']],
  ['emoji', ['😀', '👍🏽', '🇰🇷', '❤️‍🔥', '👨‍👩‍👧‍👦']],
  ['symbols', [...'!-=*#.', '----', '====']],
  ['white space', ['\n', '\n\n', '\r\n', '    ']],
  ['combining marks', ['\u0301', '\u0300\u0301']],
  ['lone surrogates', ['\ud800', '\udc00', '😀']],
])('a piece merged in parts has the tokens of the whole: %s', (_, units) => {
  const below = numbersBelow(5);
  for (const length of [1, 2, 2_048, 4_095, 4_096, 4_097, 10_000]) {
    let piece = '';
    while (piece.length < length) piece += units[below(units.length)];
    const whole = mergeAtOnce(piece, o200k);

    for (const part of [512, 2_048]) expect(mergeInParts(piece, o200k, part)).toEqual(whole);
  }
});

// Other tables merge in other orders: what follows a token changes it more often than in o200k_base, and further back.
test('a piece merged in parts has the tokens of the whole, whatever the table', () => {
  const below = numbersBelow(9);
  for (let made = 0; made < 60; made += 1) {
    const letters = [...'abcd'].slice(0, 2 + (made % 3));
    const tokens = new Set(letters);
    while (tokens.size < 40) {
      const known = [...tokens];
      tokens.add(`${known[below(known.length)]}${known[below(known.length)]}`.slice(0, 128));
    }
    const [, , ...merged] = [...tokens].map((token) => ({ token, at: below(1_000) }));
    const order = merged.sort((one, other) => one.at - other.at).map(({ token }) => token);
    const table = TokenTable.build([...new Set([...letters, ...order])]);
    const piece = Array.from({ length: 3_000 }, () => letters[below(letters.length)]).join('');

    expect(mergeInParts(piece, table, 200)).toEqual(mergeAtOnce(piece, table));
  }
});

// Each pair merges before the one to its left, so only the end of the piece decides which characters are paired.
test.each([1_000, 1_001])('tokens that the end decides wait for it: %i characters', (length) => {
  const letters = Array.from({ length }, (_, at) => String.fromCharCode(0x100 + at));
  const bytes = Array.from({ length: 256 }, (_, byte) => [byte]);
  const pairs = letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
  const table = TokenTable.build([...bytes, ...letters, ...pairs.reverse()]);
  const piece = letters.join('');

  const tokens = mergeInParts(piece, table, 200);

  expect(tokens).toHaveLength(Math.ceil(length / 2));
  expect(tokens).toEqual(mergeAtOnce(piece, table));
});

test('a piece is merged in parts of bounded size', () => {
  const sizes = [...mergeLongPiece('etaoin shrdlu'.repeat(10_000), o200k, 2_048)].map(
    (tokens) => tokens.length,
  );

  expect(sizes.length).toBeGreaterThan(50);
  expect(Math.max(...sizes)).toBeLessThan(4_096);
});
