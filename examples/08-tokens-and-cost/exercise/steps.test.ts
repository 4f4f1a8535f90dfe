import type { Message } from '@by-example/core';
import { describe, expect, test, vi } from 'vitest';

/** Imports the lesson anew, as a program that starts now does, and calls it. */
async function count(...messages: Message[]): Promise<unknown> {
  vi.resetModules();
  const { countTokens } = await import('#lesson');
  return countTokens(messages);
}

const user = (content: string): Message => ({ role: 'user', content });

describe('messages', () => {
  test('a question is counted', async () => {
    expect(await count(user('Say this is a test'))).toBe(12);
  });

  test('every message is counted, the system message too', async () => {
    const system: Message = { role: 'system', content: 'Answer in one sentence.' };
    const answer: Message = { role: 'assistant', content: 'This is a test.' };

    expect(await count(system, user('Say this is a test'), answer)).toBe(30);
  });

  test('Korean is counted', async () => {
    expect(await count(user('안녕하세요, 토큰이 무엇인가요?'))).toBe(17);
  });

  test('an empty message is counted', async () => {
    expect(await count(user(''))).toBe(7);
  });

  test('<|endoftext|> is counted as text', async () => {
    expect(await count(user('What is <|endoftext|>?'))).toBe(16);
  });

  test('a name adds 1 and its own tokens', async () => {
    expect(await count({ role: 'user', content: 'Say this is a test', name: 'Minji' })).toBe(15);
  });

  test('an image fails', async () => {
    const image = { type: 'image_url', image_url: { url: 'https://example.com/cat.png' } } as const;

    const error = await count({ role: 'user', content: [image] }).catch((thrown) => thrown);

    expect(error instanceof Error, 'content that is not a string must throw an Error').toBe(true);
  });
});

describe('reply', () => {
  test('the reply adds 3 once, however many messages there are', async () => {
    expect(await count(user('Hi'), user('Hi'))).toBe(13);
  });

  test('the number itself is returned, not a promise', async () => {
    const { countTokens } = await import('#lesson');
    const counted: unknown = countTokens([user('Hi')]);

    expect(counted instanceof Promise, 'no async, no await').toBe(false);
  });
});
