import { inspect } from 'node:util';
import { recordRequests } from '@by-example/config/recordRequests';
import nock from 'nock';
import { beforeEach, expect, test, vi } from 'vitest';
import { postChat } from '#lesson';

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

const failure = (code: string, type = 'invalid_request_error') => ({
  error: { message: `It failed: ${code}`, type, param: null, code },
});

const chat = () => nock('https://api.openai.com').post('/v1/chat/completions');

beforeEach(() => {
  vi.stubEnv('OPENAI_API_KEY', 'sk-test-key');
});

test('postChat() gives the checked response', async () => {
  chat().reply(200, completion);

  const result = await postChat('What do I have to do?');

  expect(result).toEqual({ completion });
});

test('postChat() POSTs to the endpoint, with the content type and the key in the headers', async () => {
  const requests = recordRequests(chat().reply(200, completion));

  await postChat('What do I have to do?');

  expect(requests).toMatchObject([
    {
      method: 'POST',
      url: 'https://api.openai.com/v1/chat/completions',
      headers: { authorization: 'Bearer sk-test-key', 'content-type': 'application/json' },
    },
  ]);
});

test('postChat() sends model, messages and temperature', async () => {
  const requests = recordRequests(chat().reply(200, completion));

  await postChat('어떻게 해야 하나요?');

  expect(requests[0]?.body).toEqual({
    model: 'gpt-6-luna',
    messages: [
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: '어떻게 해야 하나요?' },
    ],
    temperature: 0.7,
    reasoning_effort: 'none',
  });
});

test('postChat() asks another server when OPENAI_BASE_URL names one', async () => {
  vi.stubEnv('OPENAI_BASE_URL', 'http://localhost:11434/v1');
  vi.stubEnv('OPENAI_MODEL', 'llama3.2');
  const ollama = nock('http://localhost:11434').post('/v1/chat/completions');
  const requests = recordRequests(ollama.reply(200, completion));

  await postChat('Hi');

  expect(requests[0]?.body).toMatchObject({ model: 'llama3.2', temperature: 0.7 });
  expect(requests[0]?.body).not.toHaveProperty('reasoning_effort');
});

test.each([
  [401, failure('invalid_api_key')],
  [404, failure('model_not_found')],
  [429, failure('rate_limit_exceeded', 'requests')],
  [429, failure('insufficient_quota', 'insufficient_quota')],
  [500, failure('server_error', 'server_error')],
  [502, '<html>Bad gateway</html>'],
])('postChat() gives status and body of a %i, and does not try again', async (status, body) => {
  chat().reply(status, body);

  const result = await postChat('Hi');

  expect(result).toEqual({ status, body });
  expect(inspect(result, { depth: null })).not.toContain('sk-test-key');
});

test('postChat() fails when no answer comes in time', async () => {
  chat().reply(() => new Promise<never>(() => {}));

  await expect(postChat('Hi', 20)).rejects.toMatchObject({ code: 'timeout', retryable: true });
});

test('postChat() fails without showing the key when the connection drops', async () => {
  chat().replyWithError('socket hang up');

  const error = await postChat('Hi').catch((thrown) => thrown);

  expect(error).toMatchObject({ code: 'connection_failed' });
  expect(inspect(error, { depth: null })).not.toContain('sk-test-key');
});

test('postChat() fails on a 200 whose body is not JSON', async () => {
  chat().reply(200, '<html>Welcome</html>');

  await expect(postChat('Hi')).rejects.toThrow(
    'Cannot read a chat completion: the body is the text "<html>Welcome</html>"',
  );
});

test('postChat() fails on a 200 that is not a chat completion', async () => {
  chat().reply(200, { ...completion, choices: 'none' });

  await expect(postChat('Hi')).rejects.toThrow(
    'Cannot read a chat completion: choices is the text "none"',
  );
});

test('postChat() lets an answer without content pass: reading it comes later', async () => {
  const message = { role: 'assistant', content: null, refusal: 'I cannot help with that.' };
  const refused = { ...completion, choices: [{ index: 0, message, finish_reason: 'stop' }] };
  chat().reply(200, refused);

  expect(await postChat('Hi')).toEqual({ completion: refused });
});
