import { expect, test } from 'vitest';
import { baseUrl, chatCompletionsUrl } from '../src/index.ts';

test('baseUrl() is the real API by default', () => {
  expect(baseUrl({})).toBe('https://api.openai.com/v1');
  expect(baseUrl({ OPENAI_BASE_URL: '  ' })).toBe('https://api.openai.com/v1');
});

test('chatCompletionsUrl() follows OPENAI_BASE_URL, with or without a slash at its end', () => {
  expect(chatCompletionsUrl({ OPENAI_BASE_URL: 'http://localhost:11434/v1' })).toBe(
    'http://localhost:11434/v1/chat/completions',
  );
  expect(chatCompletionsUrl({ OPENAI_BASE_URL: 'http://localhost:11434/v1/' })).toBe(
    'http://localhost:11434/v1/chat/completions',
  );
});

test.each(['localhost:4010', 'ftp://example.com', 'not a url', '/v1'])(
  'baseUrl() refuses %j and says what to write',
  (address) => {
    expect(() => baseUrl({ OPENAI_BASE_URL: address })).toThrow(
      /^Cannot use OPENAI_BASE_URL: ".*" is not an http or https address\nTry: OPENAI_BASE_URL=http/,
    );
  },
);
