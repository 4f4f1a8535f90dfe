import { recordRequests } from '@by-example/config/recordRequests';
import nock from 'nock';
import { beforeEach, expect, test, vi } from 'vitest';
import { requestCompletion } from '../src/requestCompletion.ts';
import { choice, completion } from './completion.ts';

const answer = completion(choice({ content: 'Make a key first.' }));

const failure = (code: string, type = 'invalid_request_error') => ({
  error: { message: `It failed: ${code}`, type, param: null, code },
});

const chat = () => nock('https://api.openai.com').post('/v1/chat/completions');

beforeEach(() => {
  vi.stubEnv('OPENAI_API_KEY', 'sk-test');
});

test('requestCompletion() gives the whole response', async () => {
  chat().reply(200, answer);

  expect(await requestCompletion('What do I have to do?')).toEqual(answer);
});

test('requestCompletion() sends the key, the model, the messages and the temperature', async () => {
  const requests = recordRequests(chat().reply(200, answer));

  await requestCompletion('어떻게 해야 하나요?');

  expect(requests).toMatchObject([
    {
      method: 'POST',
      url: 'https://api.openai.com/v1/chat/completions',
      headers: { authorization: 'Bearer sk-test', 'content-type': 'application/json' },
    },
  ]);
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

test('requestCompletion() gives a response without content too: what it means is told later', async () => {
  const refused = completion(choice({ refusal: 'I cannot help with that.' }));
  chat().reply(200, refused);

  expect(await requestCompletion('Hi')).toEqual(refused);
});

test.each([
  [401, 'invalid_api_key'],
  [404, 'model_not_found'],
])('requestCompletion() fails at once with a %i', async (status, code) => {
  chat().reply(status, failure(code));

  await expect(requestCompletion('Hi')).rejects.toMatchObject({ status, code });
});

test.each([
  [429, 'rate_limit_exceeded'],
  [429, 'insufficient_quota'],
  [500, 'server_error'],
])(
  'requestCompletion() fails with a %i %s once the client has tried three times',
  async (status, code) => {
    chat().times(3).reply(status, failure(code), { 'retry-after-ms': '1' });

    await expect(requestCompletion('Hi')).rejects.toMatchObject({ status, code });
  },
);

test('requestCompletion() fails when no answer comes in time', async () => {
  chat().reply(() => new Promise<never>(() => {}));

  const response = requestCompletion('Hi', { timeout: 20, maxRetries: 0 });

  await expect(response).rejects.toThrow('Request timed out');
});

test('requestCompletion() fails when the connection drops', async () => {
  chat().replyWithError('socket hang up');

  await expect(requestCompletion('Hi', { maxRetries: 0 })).rejects.toThrow('Connection error');
});

test('requestCompletion() names what is wrong with a body that is no completion', async () => {
  chat().reply(200, 'Welcome', { 'content-type': 'text/plain' });
  await expect(requestCompletion('Hi')).rejects.toThrow('the body is the text "Welcome"');

  chat().reply(200, { ...answer, choices: null });
  await expect(requestCompletion('Hi')).rejects.toThrow('choices is null');
});
