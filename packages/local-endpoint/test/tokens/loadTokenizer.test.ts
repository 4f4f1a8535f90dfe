import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { expect, test } from 'vitest';
import { loadTokenizer } from '../../src/tokens/loadTokenizer.ts';
import { randomText } from './randomText.ts';

const tokenizer = await loadTokenizer();

const TEXTS = [
  '',
  ' ',
  'a',
  '한',
  'Say this is a test',
  '안녕하세요! 대한민국의 수도는 어디인가요?',
  '띄어쓰기가없는한국어문장도정확하게세어야합니다',
  'The quick brown fox jumps over the lazy dog. It’s 12,345.67% done — isn’t it?',
  "I'LL we've THEY'RE don't it'S o'clock 'tis",
  'camelCase PascalCase SCREAMING_SNAKE_CASE HTTPServer iPhone15ProMax',
  'for (let i = 0; i < 10; i++) {\n\tconsole.log(`#` + i);\r\n}\n\n\n    // end/\n',
  '   \n  \t \r\n\r\n   x',
  '1 22 333 4444 55555 1234567890123456789',
  'مرحبا بالعالم، كيف حالك؟ ٠١٢٣٤٥٦٧٨٩',
  'नमस्ते दुनिया, आप कैसे हैं? ०१२३',
  '你好，世界！今天天气怎么样？ 日本語もどうぞ。',
  '👨‍👩‍👧‍👦👍🏽🇰🇷 ❤️‍🔥 e\u0301 Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L',
  '\ud800 \udc00\ud800 a\ud83db \ud83d\ud83d\ude00',
  '\u0000\u0001\u007f\u00a0\u00ad\u200b\u2028\ufffd\uffff',
  'https://api.openai.com/v1/chat/completions?x=1&y=%20#z',
];

test('encode() returns the same tokens as gpt-tokenizer', () => {
  for (const text of TEXTS) expect(tokenizer.encode(text), text).toEqual(encode(text));
});

// gpt-tokenizer loses byte order marks; these are the tokens of OpenAI's own tiktoken.
test.each([
  ['a\ufeffb', [64, 5574, 65]],
  ['\ufeff\ufeff', [135153]],
  ['  \ufeff', [220, 71280]],
])('encode() keeps byte order marks: %j', (text, tokens) => {
  expect(tokenizer.encode(text)).toEqual(tokens);
});

test('encode() treats the names of special tokens as plain text', () => {
  const tokens = tokenizer.encode('<|endoftext|>');

  expect(tokens).not.toContain(199999);
  expect(tokens).toHaveLength(7);
});

test('bytesOf() returns bytes that join to the text', () => {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  for (const text of [...TEXTS, ...randomText(3, 1_000)]) {
    const bytes = tokenizer.encode(text).flatMap((token) => [...tokenizer.bytesOf(token)]);
    expect(decoder.decode(Uint8Array.from(bytes))).toBe(text.toWellFormed());
  }
});

test('bytesOf() throws for a number that is not a token', () => {
  expect(() => tokenizer.bytesOf(199_998)).toThrow(
    'Cannot decode a token: o200k_base has no token 199998',
  );
  expect(() => tokenizer.bytesOf(-1)).toThrow(RangeError);
});

test('loadTokenizer() loads the tokenizer once', () => {
  expect(loadTokenizer()).toBe(loadTokenizer());
});

// An O(n²) algorithm would exceed the test's timeout.
test.each([
  ['Korean letters without a space', '가나다라마바사아자차', 20_000],
  ['small letters', 'qzjxkvbw', 50_000],
  ['spaces', ' ', 200_000],
  ['newlines', '\n', 200_000],
  ['combining marks', '\u0301', 200_000],
  ['digits', '7', 200_000],
  ['emoji', '😀', 100_000],
  ['lone surrogates', '\ud800', 100_000],
  ['letters of alternating case', 'aA', 200_000],
])('count() grows linearly with the length of a run: %s', (_, unit, times) => {
  const whole = tokenizer.count(unit.repeat(times));
  const tenth = tokenizer.count(unit.repeat(times / 10));

  expect(whole).toBeGreaterThan(tenth * 9.9);
  expect(whole).toBeLessThan(tenth * 10.1);
});
