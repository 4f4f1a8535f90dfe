import { inspect } from 'node:util';
import { recordRequests } from '@by-example/config/recordRequests';
import { untilSent } from '@by-example/config/untilSent';
import { ApiError } from '@by-example/core';
import nock from 'nock';
import { beforeEach, describe, expect, test, vi } from 'vitest';
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

const showsKey = (value: unknown) => inspect(value, { depth: null }).includes('sk-test-key');

beforeEach(() => {
  vi.stubEnv('OPENAI_API_KEY', 'sk-test-key');
});

describe('endpoint', () => {
  test('postChat() sends one request, a POST to /v1/chat/completions', async () => {
    const requests = recordRequests(chat().reply(200, completion));

    await untilSent(postChat('What do I have to do?'));

    expect(requests).toMatchObject([
      { method: 'POST', url: 'https://api.openai.com/v1/chat/completions' },
    ]);
  });

  test('postChat() asks another server when OPENAI_BASE_URL names one', async () => {
    vi.stubEnv('OPENAI_BASE_URL', 'http://localhost:11434/v1');
    const ollama = nock('http://localhost:11434').post('/v1/chat/completions');
    const requests = recordRequests(ollama.reply(200, completion));

    await untilSent(postChat('Hi'));

    expect(requests).toMatchObject([{ url: 'http://localhost:11434/v1/chat/completions' }]);
  });
});

describe('headers', () => {
  test('postChat() sends the key as a Bearer token', async () => {
    const requests = recordRequests(chat().reply(200, completion));

    await untilSent(postChat('What do I have to do?'));

    expect(requests[0]?.headers).toHaveProperty('authorization', 'Bearer sk-test-key');
  });

  test('postChat() says that its body is JSON', async () => {
    const requests = recordRequests(chat().reply(200, completion));

    await untilSent(postChat('What do I have to do?'));

    expect(requests[0]?.headers).toHaveProperty('content-type', 'application/json');
  });
});

describe('data', () => {
  test('postChat() sends the default model', async () => {
    const requests = recordRequests(chat().reply(200, completion));

    await untilSent(postChat('What do I have to do?'));

    expect(requests[0]?.body).toHaveProperty('model', 'gpt-6-luna');
  });

  test('postChat() sends the system message first, then the question', async () => {
    const requests = recordRequests(chat().reply(200, completion));

    await untilSent(postChat('What do I have to do?'));

    expect(requests[0]?.body).toHaveProperty('messages', [
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: 'What do I have to do?' },
    ]);
  });

  test('postChat() sends the temperature 0.7', async () => {
    const requests = recordRequests(chat().reply(200, completion));

    await untilSent(postChat('What do I have to do?'));

    expect(requests[0]?.body).toHaveProperty('temperature', 0.7);
  });

  test('postChat() turns reasoning off, so that temperature works', async () => {
    const requests = recordRequests(chat().reply(200, completion));

    await untilSent(postChat('What do I have to do?'));

    expect(requests[0]?.body).toHaveProperty('reasoning_effort', 'none');
  });

  test('postChat() sends the model that OPENAI_MODEL names', async () => {
    vi.stubEnv('OPENAI_MODEL', 'llama3.2');
    const requests = recordRequests(chat().reply(200, completion));

    await untilSent(postChat('What do I have to do?'));

    expect(requests[0]?.body).toHaveProperty('model', 'llama3.2');
  });

  test('postChat() leaves reasoning_effort out for a model that does not know it', async () => {
    vi.stubEnv('OPENAI_MODEL', 'llama3.2');
    const requests = recordRequests(chat().reply(200, completion));

    await untilSent(postChat('What do I have to do?'));

    expect(requests[0]?.body).not.toHaveProperty('reasoning_effort');
  });

  test('postChat() sends no other field', async () => {
    const requests = recordRequests(chat().reply(200, completion));

    await untilSent(postChat('What do I have to do?'));

    expect(requests[0]?.body).toEqual({
      model: expect.anything(),
      messages: expect.anything(),
      temperature: expect.anything(),
      reasoning_effort: expect.anything(),
    });
  });
});

describe('send', () => {
  test('postChat() does not try again after a 429', async () => {
    const requests = recordRequests(chat().reply(429, failure('insufficient_quota')));

    await untilSent(postChat('Hi'));

    expect(requests).toHaveLength(1);
  });

  test('postChat() takes a 401 for an answer, not for an error', async () => {
    chat().reply(401, failure('invalid_api_key'));

    const error = await untilSent(postChat('Hi'));

    expect(error, 'what axios throws: see validateStatus').not.toBeInstanceOf(ApiError);
  });

  test('postChat() fails without showing the key when the connection drops', async () => {
    chat().replyWithError('socket hang up');

    const error = await postChat('Hi').catch((thrown) => thrown);

    expect(showsKey(error), 'the error shows the key').toBe(false);
    expect(error).toMatchObject({ code: 'connection_failed' });
  });

  test('postChat() fails when no answer comes in time', async () => {
    chat().reply(() => new Promise<never>(() => {}));

    await expect(postChat('Hi', 5)).rejects.toMatchObject({ code: 'timeout', retryable: true });
  });
});

describe('check', () => {
  test('postChat() gives the checked response', async () => {
    chat().reply(200, completion);

    const result = await postChat('What do I have to do?');

    expect(result).toEqual({ completion });
  });

  test.each([
    [401, failure('invalid_api_key')],
    [404, failure('model_not_found')],
    [429, failure('rate_limit_exceeded', 'requests')],
    [429, failure('insufficient_quota', 'insufficient_quota')],
    [500, failure('server_error', 'server_error')],
    [502, '<html>Bad gateway</html>'],
  ])('postChat() gives status and body of a %i', async (status, body) => {
    chat().reply(status, body);

    const result = await postChat('Hi');

    expect(showsKey(result), 'the result shows the key').toBe(false);
    expect(result).toEqual({ status, body });
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
});
