import { recordRequests } from '@by-example/config/recordRequests';
import { untilSent } from '@by-example/config/untilSent';
import nock from 'nock';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ask } from '#lesson';

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

const failure = (code: string, type = 'invalid_request_error') => ({
  error: { message: `It failed: ${code}`, type, param: null, code },
});

const chat = () => nock('https://api.openai.com').post('/v1/chat/completions');

beforeEach(() => {
  vi.stubEnv('OPENAI_API_KEY', 'sk-test');
});

describe('client', () => {
  test('ask() fails without a key, before it sends anything', async () => {
    vi.stubEnv('OPENAI_API_KEY', undefined);

    await expect(ask('Hi')).rejects.toThrow('Missing credentials');
  });

  test('ask() hands its options to the client: an empty key fails', async () => {
    await expect(ask('Hi', { apiKey: '' })).rejects.toThrow('Missing credentials');
  });
});

describe('send', () => {
  test('ask() sends one request, a POST to /v1/chat/completions', async () => {
    const requests = recordRequests(chat().reply(200, completion));

    await untilSent(ask('How do they draw?'));

    expect(requests).toMatchObject([
      {
        method: 'POST',
        url: 'https://api.openai.com/v1/chat/completions',
        headers: { 'content-type': 'application/json' },
      },
    ]);
  });

  test('ask() sends the key as a Bearer token', async () => {
    const requests = recordRequests(chat().reply(200, completion));

    await untilSent(ask('How do they draw?'));

    expect(requests[0]?.headers).toHaveProperty('authorization', 'Bearer sk-test');
  });

  test('ask() sends the default model', async () => {
    const requests = recordRequests(chat().reply(200, completion));

    await untilSent(ask('How do they draw?'));

    expect(requests[0]?.body).toHaveProperty('model', 'gpt-6-luna');
  });

  test('ask() sends the model that OPENAI_MODEL names', async () => {
    vi.stubEnv('OPENAI_MODEL', 'llama3.2');
    const requests = recordRequests(chat().reply(200, completion));

    await untilSent(ask('How do they draw?'));

    expect(requests[0]?.body).toHaveProperty('model', 'llama3.2');
  });

  test('ask() sends the system message first, then the question', async () => {
    const requests = recordRequests(chat().reply(200, completion));

    await untilSent(ask('How do they draw?'));

    expect(requests[0]?.body).toHaveProperty('messages', [
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: 'How do they draw?' },
    ]);
  });

  test('ask() sends nothing but model and messages', async () => {
    const requests = recordRequests(chat().reply(200, completion));

    await untilSent(ask('How do they draw?'));

    expect(requests[0]?.body).toEqual({ model: expect.anything(), messages: expect.anything() });
  });

  test('ask() fails at once with a wrong key', async () => {
    chat().reply(401, failure('invalid_api_key'));

    await expect(ask('Hi')).rejects.toMatchObject({ status: 401, code: 'invalid_api_key' });
  });

  test('ask() fails at once with a model that is shut down', async () => {
    vi.stubEnv('OPENAI_MODEL', 'gpt-3.5-turbo');
    chat().reply(404, failure('model_not_found'));

    await expect(ask('Hi')).rejects.toMatchObject({ status: 404, code: 'model_not_found' });
  });

  test('ask() tries three times while a bill is not paid, then gives up', async () => {
    const unpaid = failure('insufficient_quota', 'insufficient_quota');
    chat().times(3).reply(429, unpaid, { 'retry-after-ms': '1' });

    await expect(ask('Hi')).rejects.toMatchObject({ status: 429, code: 'insufficient_quota' });
  });

  test('ask() tries three times while the server fails, then gives up', async () => {
    chat().times(3).reply(500, failure('server_error'), { 'retry-after-ms': '1' });

    await expect(ask('Hi')).rejects.toMatchObject({ status: 500 });
  });

  test('ask() fails when no answer comes in time', async () => {
    chat().reply(() => new Promise<never>(() => {}));

    const answer = ask('Hi', { timeout: 5, maxRetries: 0 });

    await expect(answer).rejects.toThrow('Request timed out');
  });

  test('ask() fails when the connection drops', async () => {
    chat().replyWithError('socket hang up');

    await expect(ask('Hi', { maxRetries: 0 })).rejects.toThrow('Connection error');
  });

  test('ask() fails on a body that is not JSON', async () => {
    chat().reply(200, '<html>Bad gateway</html>', { 'content-type': 'application/json' });

    await expect(ask('Hi')).rejects.toThrow('is not valid JSON');
  });
});

describe('answer', () => {
  test('ask() gives the text of the answer', async () => {
    chat().reply(200, completion);

    const answer = await ask('How do they draw?');

    expect(answer).toBe('They start from noise.');
  });

  test('ask() waits after a rate limit and gives the answer of its second try', async () => {
    chat().reply(429, failure('rate_limit_exceeded', 'requests'), { 'retry-after-ms': '1' });
    chat().reply(200, completion);

    const answer = await ask('How do they draw?');

    expect(answer).toBe('They start from noise.');
  });

  test('ask() fails on a page where an answer should be', async () => {
    chat().reply(200, '<html>Welcome</html>', { 'content-type': 'text/html' });

    await expect(ask('Hi')).rejects.toThrow('the response is no chat completion');
  });

  test('ask() says so when the model refuses', async () => {
    const message = { role: 'assistant', content: null, refusal: 'I cannot help with that.' };
    chat().reply(200, { ...completion, choices: [{ index: 0, message, finish_reason: 'stop' }] });

    await expect(ask('Hi')).rejects.toThrow('the model refused: I cannot help with that.');
  });

  test('ask() says so when the answer is empty', async () => {
    const message = { role: 'assistant', content: null, refusal: null };
    chat().reply(200, { ...completion, choices: [{ index: 0, message, finish_reason: 'stop' }] });

    await expect(ask('Hi')).rejects.toThrow('Cannot read the answer: it is empty');
  });
});
