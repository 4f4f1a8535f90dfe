import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { expect, test } from 'vitest';
import { loadTokenizer } from '../../src/tokens/loadTokenizer.ts';
import { randomText } from '../../test/tokens/randomText.ts';

const tokenizer = await loadTokenizer();

test('encode() and count() agree with gpt-tokenizer on random text', () => {
  for (const text of randomText(2, 5_000)) {
    const tokens = encode(text, { disallowedSpecial: new Set() });
    expect(tokenizer.encode(text), JSON.stringify(text)).toEqual(tokens);
    expect(tokenizer.count(text)).toBe(tokens.length);
  }
});

// 2,048 UTF-16 units are the most that is merged as a whole.
test.each([
  ['one letter', 'a'],
  ['spaces', ' '],
  ['newlines', '\n'],
  ['letters', 'etaoinshrdluqzjx'],
  ['Korean', '가나다라마바사아자차카타파하'],
  ['emoji', '😀👍🏽🇰🇷❤️‍🔥'],
  ['symbols', '!-=*#.'],
])('encode() agrees with gpt-tokenizer on long pieces: %s', (_, unit) => {
  const text = unit.repeat(6_200);
  for (const length of [2_047, 2_048, 2_049, 4_095, 4_096, 4_097, 6_144, 6_145]) {
    const piece = text.slice(0, length);
    expect(tokenizer.encode(piece), String(length)).toEqual(encode(piece));
    expect(tokenizer.encode(`x${piece} y`), String(length)).toEqual(encode(`x${piece} y`));
  }
});
