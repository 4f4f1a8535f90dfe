import type { Message } from '@by-example/core';
import nock from 'nock';
import { beforeEach, expect, test, vi } from 'vitest';
import { continueConversation } from '../src/continueConversation.ts';

const messages: Message[] = [
  { role: 'user', content: 'My name is Minji.' },
  { role: 'assistant', content: 'Nice to meet you, Minji!' },
];

const completion = {
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1_780_000_000,
  model: 'gpt-6-luna',
  choices: [
    {
      index: 0,
      message: { role: 'assistant', content: 'Your name is Minji.', refusal: null },
      finish_reason: 'stop',
    },
  ],
  usage: { prompt_tokens: 31, completion_tokens: 6, total_tokens: 37 },
};

beforeEach(() => {
  vi.stubEnv('OPENAI_API_KEY', 'sk-test');
});

test('continueConversation() sends all messages and returns them with the answer', async () => {
  nock('https://api.openai.com')
    .post('/v1/chat/completions', {
      model: 'gpt-6-luna',
      messages: [
        { role: 'user', content: 'My name is Minji.' },
        { role: 'assistant', content: 'Nice to meet you, Minji!' },
        { role: 'user', content: 'What is my name?' },
      ],
    })
    .matchHeader('authorization', 'Bearer sk-test')
    .reply(200, completion);

  const continued = await continueConversation(messages, 'What is my name?');

  expect(continued).toEqual({
    messages: [
      { role: 'user', content: 'My name is Minji.' },
      { role: 'assistant', content: 'Nice to meet you, Minji!' },
      { role: 'user', content: 'What is my name?' },
      { role: 'assistant', content: 'Your name is Minji.' },
    ],
    usage: { prompt_tokens: 31, completion_tokens: 6, total_tokens: 37 },
  });
});

test('continueConversation() begins a conversation with an empty array', async () => {
  nock('https://api.openai.com')
    .post('/v1/chat/completions', {
      model: 'gpt-6-luna',
      messages: [{ role: 'user', content: 'What is my name?' }],
    })
    .reply(200, completion);

  const continued = await continueConversation([], 'What is my name?');

  expect(continued.messages).toHaveLength(2);
});

test("continueConversation() leaves the caller's array as it is", async () => {
  const before = structuredClone(messages);
  nock('https://api.openai.com').post('/v1/chat/completions').reply(200, completion);

  await continueConversation(messages, 'What is my name?');

  expect(messages).toEqual(before);
});

test('after an error, the same array can be sent again', async () => {
  const before = structuredClone(messages);
  nock('https://api.openai.com')
    .post('/v1/chat/completions')
    .reply(401, { error: { message: 'Incorrect API key provided', code: 'invalid_api_key' } });

  const call = continueConversation(messages, 'What is my name?');

  await expect(call).rejects.toMatchObject({ status: 401, code: 'invalid_api_key' });
  expect(messages).toEqual(before);
});

test('a conversation that no longer fits into the model fails at once', async () => {
  nock('https://api.openai.com')
    .post('/v1/chat/completions')
    .reply(400, { error: { message: 'Too long', code: 'context_length_exceeded' } });

  const call = continueConversation(messages, 'What is my name?');

  await expect(call).rejects.toMatchObject({ status: 400, code: 'context_length_exceeded' });
});

test('an answer without content is not appended', async () => {
  const message = { role: 'assistant', content: null, refusal: 'I cannot help with that.' };
  nock('https://api.openai.com')
    .post('/v1/chat/completions')
    .reply(200, { ...completion, choices: [{ index: 0, message, finish_reason: 'stop' }] });

  const continued = await continueConversation(messages, 'What is my name?');

  expect(continued.messages.at(-1)).toEqual({ role: 'user', content: 'What is my name?' });
});

test('an abort signal cancels the call', async () => {
  const controller = new AbortController();
  nock('https://api.openai.com')
    .post('/v1/chat/completions')
    .reply(200, () => {
      controller.abort();
      return completion;
    });

  const call = continueConversation(messages, 'What is my name?', controller.signal);

  await expect(call).rejects.toThrow('Request was aborted');
});
