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
