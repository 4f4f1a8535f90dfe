import type { ChatCompletion, Message } from '@by-example/core';
import { expect, test } from 'vitest';
import { createHandler, endpointKey, type HandlerOptions, toFetch } from '../../src/index.ts';
import { settings } from './adapters.ts';

// "word" is one token wherever it stands, and so is " word".
const handbook: Message = { role: 'system', content: Array(1_500).fill('word').join(' ') };
const handbookTokens = 3 + 1 + 1_500;
const question = (content: string): Message => ({ role: 'user', content });

/** Starts an endpoint and returns how to ask it for the details of a prompt's tokens. */
const open = (options: HandlerOptions = {}) => {
  const fetch = toFetch(createHandler({ ...settings, ...options }));
  return async (messages: Message[], body: object = {}) => {
    const response = await fetch('http://127.0.0.1/v1/chat/completions', {
      method: 'POST',
      headers: { authorization: `Bearer ${endpointKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'gpt-6-luna', messages, ...body }),
    });
    const { usage }: ChatCompletion = await response.json();
    return { prompt: usage?.prompt_tokens ?? 0, ...usage?.prompt_tokens_details };
  };
};

test('the beginning that a prompt shares with an earlier one is cached', async () => {
  const ask = open();

  const first = await ask([handbook, question('One?')]);
  const second = await ask([handbook, question('Two and three?')]);

  expect(first).toMatchObject({ cached_tokens: 0, cache_write_tokens: first.prompt - 3 });
  expect(second).toMatchObject({
    cached_tokens: handbookTokens,
    cache_write_tokens: second.prompt - 3 - handbookTokens,
  });
});

test('an older model reports multiples of 128, and no writing', async () => {
  const ask = open();

  await ask([handbook, question('One?')], { model: 'gpt-4o' });
  const second = await ask([handbook, question('Two?')], { model: 'gpt-4o' });

  expect(second).toEqual({ prompt: second.prompt, cached_tokens: 11 * 128, audio_tokens: 0 });
});

test.each([
  ['a prompt of fewer than 1,024 tokens', [question('Hi')], [question('Hi')], {}],
  ['a shared beginning of fewer', [question('Hi'), handbook], [question('Hi'), question('?')], {}],
  ['another beginning', [handbook], [question('Hi'), handbook], {}],
  ['another model', [handbook], [handbook], { model: 'gpt-5.6-luna' }],
])('%s is not cached', async (_, first, second, body) => {
  const ask = open();

  await ask(first);

  expect(await ask(second, body)).toMatchObject({ cached_tokens: 0 });
});

test('the cache forgets a beginning after 30 minutes without use', async () => {
  let minute = 0;
  const ask = open({ now: () => new Date(Date.UTC(2026, 10, 22, 9, minute)) });
  const cached = [];

  for (minute of [0, 29, 58, 89]) cached.push((await ask([handbook])).cached_tokens);

  expect(cached).toEqual([0, handbookTokens, handbookTokens, 0]);
});
