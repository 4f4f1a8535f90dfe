import { inspect } from 'node:util';
import nock from 'nock';
import { beforeEach, expect, test, vi } from 'vitest';
import { postChat } from '../src/postChat.ts';

const completion = {
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1_780_000_000,
  model: 'gpt-6-luna',
  choices: [
    {
      index: 0,
      message: { role: 'assistant', content: 'Make a key first.', refusal: null },
      finish_reason: 'stop',
    },
  ],
  usage: { prompt_tokens: 27, completion_tokens: 4, total_tokens: 31 },
};

beforeEach(() => {
  vi.stubEnv('OPENAI_API_KEY', 'sk-test');
});

test('postChat() posts the question and returns the text of the answer', async () => {
  nock('https://api.openai.com')
    .post('/v1/chat/completions', {
      model: 'gpt-6-luna',
      messages: [
        { role: 'system', content: 'You are a helpful assistant.' },
        { role: 'user', content: 'What do I have to do?' },
      ],
      temperature: 0.7,
      reasoning_effort: 'none',
    })
    .matchHeader('authorization', 'Bearer sk-test')
    .matchHeader('content-type', 'application/json')
    .reply(200, completion);

  const answer = await postChat('What do I have to do?');

  expect(answer).toBe('Make a key first.');
});

test('postChat() calls the server that OPENAI_BASE_URL names', async () => {
  vi.stubEnv('OPENAI_BASE_URL', 'http://localhost:11434/v1');
  nock('http://localhost:11434').post('/v1/chat/completions').reply(200, completion);

  const answer = await postChat('Hi');

  expect(answer).toBe('Make a key first.');
});

test('postChat() returns an empty string if the model refuses', async () => {
  const message = { role: 'assistant', content: null, refusal: 'I cannot help with that.' };
  nock('https://api.openai.com')
    .post('/v1/chat/completions')
    .reply(200, { ...completion, choices: [{ index: 0, message, finish_reason: 'stop' }] });

  const answer = await postChat('Hi');

  expect(answer).toBe('');
});

test.each([401, 429, 500])('postChat() fails with status and body of a %i', async (status) => {
  nock('https://api.openai.com')
    .post('/v1/chat/completions')
    .reply(status, { error: { code: 'some_code' } });

  await expect(postChat('Hi')).rejects.toThrow(
    `Cannot get an answer: ${status} {"error":{"code":"some_code"}}`,
  );
});

test('postChat() fails if no answer comes in time', async () => {
  nock('https://api.openai.com')
    .post('/v1/chat/completions')
    .reply(() => new Promise<never>(() => {}));

  await expect(postChat('Hi', 5)).rejects.toThrow('timeout of 5ms exceeded');
});

test('postChat() shows no key if the connection fails', async () => {
  nock('https://api.openai.com').post('/v1/chat/completions').replyWithError('socket hang up');

  const error = await postChat('Hi').catch((thrown) => thrown);

  expect(error.message).toBe('Cannot get an answer: socket hang up');
  expect(inspect(error)).not.toContain('sk-test');
});
