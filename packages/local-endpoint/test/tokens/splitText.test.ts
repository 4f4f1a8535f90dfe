import { expect, test } from 'vitest';
import { loadTokenizer } from '../../src/tokens/loadTokenizer.ts';
import { type SplitText, splitText } from '../../src/tokens/splitText.ts';

const tokenizer = await loadTokenizer();
const textsOf = ({ pieces }: Pick<SplitText, 'pieces'>) => pieces().map(({ text }) => text);
const texts = [
  'This is a test.',
  '안녕하세요, 반갑습니다!',
  '👩‍👩‍👧‍👦 é ﷽ 𠮷',
  '한 글자씩: 뷁쀍',
  '',
];

test.each(texts)('the pieces of %j join to the text, and each has whole characters', (text) => {
  const { pieces, tokenCount, isCut } = splitText(text, tokenizer);

  expect(textsOf({ pieces }).join('')).toBe(text);
  expect(textsOf({ pieces }).every((piece) => piece !== '' && piece.isWellFormed())).toBe(true);
  expect(pieces().flatMap(({ tokens }) => tokens)).toEqual(tokenizer.encode(text));
  expect({ tokenCount, isCut }).toEqual({ tokenCount: tokenizer.count(text), isCut: false });
});

test('a piece is one token if tokens end between characters', () => {
  expect(textsOf(splitText('This is a test.', tokenizer))).toEqual([
    'This',
    ' is',
    ' a',
    ' test',
    '.',
  ]);
});

test.each(texts)('a limit on %j keeps exactly that many tokens from the start', (text) => {
  for (let limit = 0; limit < tokenizer.count(text); limit += 1) {
    const { pieces, tokenCount, isCut } = splitText(text, tokenizer, limit);

    expect(text.startsWith(textsOf({ pieces }).join(''))).toBe(true);
    expect({ tokenCount, isCut }).toEqual({ tokenCount: limit, isCut: true });
  }
});

test('half a surrogate pair becomes a replacement character, as on the wire', () => {
  expect(textsOf(splitText('a\ud800b', tokenizer)).join('')).toBe('a\ufffdb');
});
