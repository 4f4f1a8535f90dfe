import { O200K_TOKEN_SPLIT_REGEX } from 'gpt-tokenizer/encodingParams/constants';
import { expect, test } from 'vitest';
import { findPieceEnd } from '../../src/tokens/findPieceEnd.ts';
import { randomText } from '../../test/tokens/randomText.ts';

/** The published pattern, with white space and letter case as defined by Unicode, as in OpenAI's own tokenizer. */
const PATTERN = new RegExp(
  O200K_TOKEN_SPLIT_REGEX.source
    .replaceAll('\\s', '\\p{White_Space}')
    .replaceAll('\\S', '\\P{White_Space}')
    .replaceAll('[sS]', '[sSſ]'),
  'gu',
);

function split(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = findPieceEnd(text, start);
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

test('findPieceEnd() splits random text as the published pattern does', () => {
  for (const text of randomText(1, 20_000)) expect(split(text)).toEqual(text.match(PATTERN));
});

test('findPieceEnd() splits every sequence of five kinds of character as the published pattern does', () => {
  const kinds = ['a', 'A', '가', '\u0301', '7', ' ', '\n', '!', "'s", '/'];
  const rows = (length: number): string[] =>
    length === 0 ? [''] : rows(length - 1).flatMap((row) => kinds.map((kind) => row + kind));

  const wrong = rows(5).filter((row) => split(row).join('|') !== row.match(PATTERN)?.join('|'));

  expect(wrong).toEqual([]);
});

test('findPieceEnd() uses the white space that Unicode defines', () => {
  expect(split('a \ufeffb')).toEqual(['a', ' \ufeff', 'b']);
  expect(split('\u0085\u0085b')).toEqual(['\u0085', '\u0085b']);
});

test('findPieceEnd() handles a run of letters on which the regular expression overflows the stack', () => {
  const length = 16_000_000;

  expect(findPieceEnd('가'.repeat(length), 0)).toBe(length);
});
