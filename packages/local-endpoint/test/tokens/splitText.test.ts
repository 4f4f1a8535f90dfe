import { expect, test } from 'vitest';
import { loadTokenizer } from '../../src/tokens/loadTokenizer.ts';
import { splitText } from '../../src/tokens/splitText.ts';

const tokenizer = await loadTokenizer();
const texts = [
  'This is a test.',
  '안녕하세요, 반갑습니다!',
  '👩‍👩‍👧‍👦 é ﷽ 𠮷',
  '한 글자씩: 뷁쀍',
  '',
];

test.each(texts)('the pieces of %j join to the text, and each is whole characters', (text) => {
  const { pieces, tokenCount, isCut } = splitText(text, tokenizer);

  expect(pieces().join('')).toBe(text);
  expect(pieces().every((piece) => piece !== '' && piece.isWellFormed())).toBe(true);
  expect({ tokenCount, isCut }).toEqual({ tokenCount: tokenizer.count(text), isCut: false });
});

test('a piece is a token where tokens end between characters', () => {
  expect(splitText('This is a test.', tokenizer).pieces()).toEqual([
    'This',
    ' is',
    ' a',
    ' test',
    '.',
  ]);
});

test.each(texts)('a limit on %j leaves a beginning of exactly so many tokens', (text) => {
  for (let limit = 0; limit < tokenizer.count(text); limit += 1) {
    const { pieces, tokenCount, isCut } = splitText(text, tokenizer, limit);

    expect(text.startsWith(pieces().join(''))).toBe(true);
    expect({ tokenCount, isCut }).toEqual({ tokenCount: limit, isCut: true });
  }
});

test('half a surrogate pair becomes a replacement character, as on the wire', () => {
  expect(splitText('a\ud800b', tokenizer).pieces().join('')).toBe('a\ufffdb');
});
