import type { Message } from '@by-example/core';
import nock from 'nock';
import OpenAI from 'openai';
import { expect, test } from 'vitest';
import { countTokens } from '../src/countTokens.ts';

test('countTokens() knows before sending what the response reports', async () => {
  const messages: Message[] = [{ role: 'user', content: 'Say this is a test' }];
  nock('https://api.openai.com')
    .post('/v1/chat/completions', { model: 'gpt-6-luna', messages })
    .reply(200, {
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1_780_000_000,
      model: 'gpt-6-luna',
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: 'This is a test.', refusal: null },
          finish_reason: 'stop',
        },
      ],
      usage: { prompt_tokens: 12, completion_tokens: 5, total_tokens: 17 },
    });

  const counted = countTokens(messages);
  const completion = await new OpenAI().chat.completions.create({ model: 'gpt-6-luna', messages });

  expect(counted).toBe(completion.usage?.prompt_tokens);
});

test('countTokens() counts a conversation, in Korean too', () => {
  const tokens = countTokens([
    {
      role: 'user',
      content: 'Generate a random noun in Korean. Respond with just that word.',
    },
    { role: 'assistant', content: '바다' },
    { role: 'user', content: 'Now, generate a sentence using the word you just gave me.' },
  ]);

  expect(tokens).toBe(43); // as the API reported
});

test('countTokens() counts 4 for a message, besides its text, and 3 for the reply', () => {
  expect(countTokens([])).toBe(3);
  expect(countTokens([{ role: 'system', content: '' }])).toBe(3 + 4);
});

test('countTokens() counts a name', () => {
  const messages: Message[] = [{ role: 'user', content: 'Say this is a test', name: 'Minji' }];

  const tokens = countTokens(messages);

  expect(tokens).toBe(12 + 1 + 2);
});

test('countTokens() reads a special token as text', () => {
  const tokens = countTokens([{ role: 'user', content: 'What is <|endoftext|>?' }]);

  expect(tokens).toBe(16);
});

test('countTokens() refuses an image', () => {
  const image = { type: 'image_url', image_url: { url: 'https://example.com/cat.png' } } as const;

  const count = () => countTokens([{ role: 'user', content: [image] }]);

  expect(count).toThrow('Cannot count tokens: a message is more than text');
});

test('countTokens() refuses tool calls', () => {
  const count = () => countTokens([{ role: 'tool', tool_call_id: 'call_1', content: '21 °C' }]);

  expect(count).toThrow('Cannot count tokens: a message is more than text');
});
