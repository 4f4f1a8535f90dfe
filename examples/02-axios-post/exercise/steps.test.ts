import { inspect } from 'node:util';
import { recordRequests } from '@by-example/config/recordRequests';
import nock from 'nock';
import { describe, expect, test, vi } from 'vitest';

const key = 'sk-test-key-0123456789';
const question = 'What do I have to do?';

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
};

/** Imports the lesson anew, as a program that starts now does, and calls it. */
async function postChat(text: string, timeoutMs?: number): Promise<string> {
  vi.resetModules();
  const lesson = await import('#lesson');
  return lesson.postChat(text, timeoutMs);
}

/** Returns the error that a call fails with. A slip, or an exit, is not a failure of the call. */
async function failureOf(call: Promise<unknown>): Promise<unknown> {
  const error: unknown = await call.catch((thrown) => thrown);
  const message = error instanceof Error ? error.message : '';
  if (/of undefined|of null|is not a|process\.exit/.test(message)) throw error;
  return error;
}

const hasKey = (error: unknown) => inspect(error, { depth: 9 }).includes(key);

const chat = () => nock('https://api.openai.com').post('/v1/chat/completions');

describe('endpoint', () => {
  test('postChat() sends one request, a POST to /v1/chat/completions', async () => {
    chat().reply(200, completion);

    await postChat(question);
  });

  test('OPENAI_BASE_URL can name another server', async () => {
    vi.stubEnv('OPENAI_BASE_URL', 'http://localhost:11434/v1');
    nock('http://localhost:11434').post('/v1/chat/completions').reply(200, completion);

    await postChat(question);
  });
});

describe('headers', () => {
  test('the key is sent as a Bearer token', async () => {
    const requests = recordRequests(chat().reply(200, completion));

    await postChat(question);

    expect(requests[0]).toMatchObject({ headers: { authorization: `Bearer ${key}` } });
  });

  test('the body is sent as JSON', async () => {
    const requests = recordRequests(chat().reply(200, completion));

    await postChat(question);

    expect(requests[0]).toMatchObject({
      headers: { 'content-type': expect.stringContaining('application/json') },
    });
  });
});

describe('data', () => {
  test('the model is gpt-6-luna by default', async () => {
    const requests = recordRequests(chat().reply(200, completion));

    await postChat(question);

    expect(requests[0]).toMatchObject({ body: { model: 'gpt-6-luna' } });
  });

  test('OPENAI_MODEL can name another model', async () => {
    vi.stubEnv('OPENAI_MODEL', 'llama3.2');
    const requests = recordRequests(chat().reply(200, completion));

    await postChat(question);

    expect(requests[0]).toMatchObject({ body: { model: 'llama3.2' } });
  });

  test('the system message comes first, then the question', async () => {
    const requests = recordRequests(chat().reply(200, completion));

    await postChat(question);

    const textOrParts = (text: string) => expect.toBeOneOf([text, [{ type: 'text', text }]]);
    expect(requests[0]).toMatchObject({
      body: {
        messages: [
          {
            role: expect.toBeOneOf(['system', 'developer']),
            content: textOrParts('You are a helpful assistant.'),
          },
          { role: 'user', content: textOrParts(question) },
        ],
      },
    });
  });

  test('the temperature is 0.7, and reasoning is off', async () => {
    const requests = recordRequests(chat().reply(200, completion));

    await postChat(question);

    expect(requests[0]).toMatchObject({ body: { temperature: 0.7, reasoning_effort: 'none' } });
  });

  test('the answer is not requested as a stream', async () => {
    const requests = recordRequests(chat().reply(200, completion));

    await postChat(question);

    const { stream } = Object(requests[0]?.body);
    expect(stream === true, 'stream must not be true').toBe(false);
  });

  test('no deprecated field is sent', async () => {
    const requests = recordRequests(chat().reply(200, completion));

    await postChat(question);

    const fields = Object.keys(requests[0]?.body ?? {});
    const deprecated = fields.filter((field) =>
      /^(max_tokens|functions|function_call)$/.test(field),
    );
    expect(deprecated, 'deprecated fields').toEqual([]);
  });
});

describe('send', () => {
  test('the data is sent as the body, the headers as headers', async () => {
    const requests = recordRequests(chat().reply(200, completion));

    await postChat(question);

    expect(requests[0]).toMatchObject({
      headers: { authorization: `Bearer ${key}` },
      body: { messages: expect.any(Array) },
    });
  });

  test('a 401 is a response, not an error of axios', async () => {
    chat().reply(401, { error: { message: 'Incorrect API key provided' } });

    const error = await failureOf(postChat(question));

    const text = error instanceof Error ? error.message : '';
    expect(text, 'what axios throws: see validateStatus').not.toMatch(/^.*status code 401$/);
  });

  test('a 429 is not retried', async () => {
    chat().reply(429, { error: { message: 'No credit' } });

    await postChat(question).catch(() => {});
  });

  test('postChat() fails if no answer comes within timeoutMs', async () => {
    chat().reply(() => new Promise<never>(() => {}));

    const error = await failureOf(postChat(question, 20));

    expect(error instanceof Error, 'it must fail with an Error after timeoutMs').toBe(true);
  });

  test('timeoutMs is in milliseconds', async () => {
    // The answer comes before the time is over.
    chat().reply(() => new Promise((resolve) => setTimeout(resolve, 60, [200, completion])));

    expect(await postChat(question, 1_500)).toBe('Make a key first.');
  });

  test('a lost connection fails without showing the key', async () => {
    chat().replyWithError('socket hang up');

    const error = await failureOf(postChat(question));

    expect(error instanceof Error, 'it must fail with an Error').toBe(true);
    expect(hasKey(error), 'the error contains the key').toBe(false);
  });
});

describe('check', () => {
  test('postChat() returns the text of the answer', async () => {
    chat().reply(200, completion);

    expect(await postChat(question)).toBe('Make a key first.');
  });

  test('postChat() returns an empty string if the model refuses', async () => {
    const message = { role: 'assistant', content: null, refusal: 'I cannot help with that.' };
    chat().reply(200, {
      ...completion,
      choices: [{ index: 0, message, finish_reason: 'stop' }],
    });

    expect(await postChat(question)).toBe('');
  });

  test.each([401, 500])('postChat() fails with status and body of a %i', async (status) => {
    chat().reply(status, { error: { code: 'some_code' } });

    const error = await failureOf(postChat(question));

    expect(error instanceof Error, 'a refused request must fail with an Error').toBe(true);
    expect(hasKey(error), 'the error contains the key').toBe(false);
    expect(String(error), 'the message of the error').toContain(String(status));
    expect(String(error), 'the message of the error').toContain('some_code');
  });
});
