import nock from 'nock';
import { beforeEach, expect, test, vi } from 'vitest';
import { ask } from '../src/ask.ts';

const completion = {
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1_780_000_000,
  model: 'gpt-6-luna',
  choices: [
    {
      index: 0,
      message: { role: 'assistant', content: 'They start from noise.', refusal: null },
      finish_reason: 'stop',
    },
  ],
  usage: { prompt_tokens: 24, completion_tokens: 5, total_tokens: 29 },
};

beforeEach(() => {
  vi.stubEnv('OPENAI_API_KEY', 'sk-test');
});

test('ask() sends the question and returns the text of the answer', async () => {
  nock('https://api.openai.com')
    .post('/v1/chat/completions', {
      model: 'gpt-6-luna',
      messages: [
        { role: 'system', content: 'You are a helpful assistant.' },
        { role: 'user', content: 'How do they draw?' },
      ],
    })
    .matchHeader('authorization', 'Bearer sk-test')
    .matchHeader('content-type', 'application/json')
    .reply(200, completion);

  const answer = await ask('How do they draw?');

  expect(answer).toBe('They start from noise.');
});

test('ask() returns an empty string if the model refuses', async () => {
  const message = { role: 'assistant', content: null, refusal: 'I cannot help with that.' };
  nock('https://api.openai.com')
    .post('/v1/chat/completions')
    .reply(200, { ...completion, choices: [{ index: 0, message, finish_reason: 'stop' }] });

  const answer = await ask('Hi');

  expect(answer).toBe('');
});

test('ask() fails without a key', async () => {
  vi.stubEnv('OPENAI_API_KEY', undefined);

  await expect(ask('Hi')).rejects.toThrow('Missing credentials');
});

test('ask() fails at once with a wrong key', async () => {
  nock('https://api.openai.com')
    .post('/v1/chat/completions')
    .reply(401, { error: { message: 'Incorrect API key provided', code: 'invalid_api_key' } });

  await expect(ask('Hi')).rejects.toMatchObject({ status: 401, code: 'invalid_api_key' });
});

test('ask() fails at once with a model that was shut down', async () => {
  vi.stubEnv('OPENAI_MODEL', 'gpt-3.5-turbo');
  nock('https://api.openai.com')
    .post('/v1/chat/completions', (body) => body.model === 'gpt-3.5-turbo')
    .reply(404, { error: { message: 'The model does not exist', code: 'model_not_found' } });

  await expect(ask('Hi')).rejects.toMatchObject({ status: 404, code: 'model_not_found' });
});

test('ask() tries again after a rate limit: the client does that', async () => {
  nock('https://api.openai.com')
    .post('/v1/chat/completions')
    .reply(429, { error: { code: 'rate_limit_exceeded' } }, { 'retry-after-ms': '1' })
    .post('/v1/chat/completions')
    .reply(200, completion);

  const answer = await ask('How do they draw?');

  expect(answer).toBe('They start from noise.');
});

test('ask() fails after three tries without credit: the client retries that, too', async () => {
  nock('https://api.openai.com')
    .post('/v1/chat/completions')
    .times(3)
    .reply(429, { error: { code: 'credit_balance_exhausted' } }, { 'retry-after-ms': '1' });

  await expect(ask('Hi')).rejects.toMatchObject({ status: 429 });
});

test('ask() fails after three tries if the server fails', async () => {
  nock('https://api.openai.com')
    .post('/v1/chat/completions')
    .times(3)
    .reply(500, { error: { code: 'server_error' } }, { 'retry-after-ms': '1' });

  await expect(ask('Hi')).rejects.toMatchObject({ status: 500 });
});
