import type { ChatCompletion, Choice, Language } from '@by-example/core';
import { describe, expect, test, vi } from 'vitest';

const choice: Choice = {
  index: 0,
  message: { role: 'assistant', content: 'Make a key first.', refusal: null },
  finish_reason: 'stop',
};

const completion: ChatCompletion = {
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1_780_000_000,
  model: 'gpt-6-luna',
  choices: [choice],
  usage: { prompt_tokens: 27, completion_tokens: 4, total_tokens: 31 },
};

const saying = (content: string | null, refusal: string | null = null): ChatCompletion => ({
  ...completion,
  choices: [{ ...choice, message: { role: 'assistant', content, refusal } }],
});

/** Imports the lesson anew, as a program that starts now does, and calls it. */
async function format(response: ChatCompletion, language: Language) {
  vi.resetModules();
  const { formatResponse } = await import('#lesson');
  return formatResponse(response, language);
}

describe('answer', () => {
  test('the answer is the content of the first choice', async () => {
    const second: Choice = {
      ...choice,
      index: 1,
      message: { role: 'assistant', content: 'Second.', refusal: null },
    };

    const formatted = await format({ ...completion, choices: [choice, second] }, 'en');

    expect(formatted).toMatchObject({ answer: 'Make a key first.' });
  });

  test('a refusal is shown', async () => {
    const formatted = await format(saying(null, 'I cannot help.'), 'en');

    expect(formatted).toMatchObject({ answer: 'I cannot help.' });
  });

  test('an answer without content or refusal is empty', async () => {
    const formatted = await format(saying(null), 'en');

    expect(formatted).toMatchObject({ answer: '' });
  });

  test('an answer without choices is empty', async () => {
    const formatted = await format({ ...completion, choices: [] }, 'en');

    expect(formatted).toMatchObject({ answer: '' });
  });

  test('an answer that was cut off ends in …', async () => {
    const cut: Choice = { ...choice, finish_reason: 'length' };

    const formatted = await format({ ...completion, choices: [cut] }, 'ko');

    expect(formatted).toMatchObject({ 응답: 'Make a key first.…' });
  });
});

describe('tokens', () => {
  test('the tokens are usage.total_tokens', async () => {
    const formatted = await format(completion, 'en');

    expect(formatted).toMatchObject({ totalTokens: 31 });
  });

  test('the tokens are null without usage', async () => {
    const { usage, ...uncounted } = completion;

    const formatted = await format(uncounted, 'en');

    expect(formatted).toMatchObject({ totalTokens: null });
  });
});

describe('shape', () => {
  test('the object itself is returned, not a promise', async () => {
    const { formatResponse } = await import('#lesson');
    const formatted: unknown = formatResponse(completion, 'en');

    expect(formatted instanceof Promise, 'no async, no await').toBe(false);
  });

  test('the names are 응답 and 토큰 사용량 in Korean', async () => {
    const formatted = await format(completion, 'ko');

    expect(formatted).toEqual({ 응답: 'Make a key first.', '토큰 사용량': 31 });
  });

  test('the names are answer and totalTokens in English', async () => {
    const formatted = await format(completion, 'en');

    expect(formatted).toEqual({ answer: 'Make a key first.', totalTokens: 31 });
  });
});
