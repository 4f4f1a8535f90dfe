import { recordRequests } from '@by-example/config/recordRequests';
import nock from 'nock';
import { describe, expect, test, vi } from 'vitest';

const key = 'sk-test-key-0123456789';
const question = 'How do they draw?';

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
};

/** Imports the lesson anew, as a program that starts now does, and calls it. */
async function ask(text: string): Promise<string> {
  vi.resetModules();
  const lesson = await import('#lesson');
  return lesson.ask(text);
}

/** Returns the error that a call fails with. A slip, or an exit, is not a failure of the call. */
async function failureOf(call: Promise<unknown>): Promise<unknown> {
  const error: unknown = await call.catch((thrown) => thrown);
  const message = error instanceof Error ? error.message : '';
  if (/of undefined|of null|is not a|process\.exit/.test(message)) throw error;
  return error;
}

const chat = () => nock('https://api.openai.com').post('/v1/chat/completions');

describe('client', () => {
  test('the key comes from OPENAI_API_KEY', async () => {
    const requests = recordRequests(chat().reply(200, completion));

    await ask(question);

    expect(requests[0]).toMatchObject({ headers: { authorization: `Bearer ${key}` } });
  });

  test('without a key, ask() fails and sends nothing', async () => {
    vi.stubEnv('OPENAI_API_KEY', undefined);

    const error = await failureOf(ask(question));

    expect(error instanceof Error, 'it must fail with an Error').toBe(true);
  });

  test('OPENAI_BASE_URL can name another server', async () => {
    vi.stubEnv('OPENAI_BASE_URL', 'http://localhost:11434/v1');
    nock('http://localhost:11434').post('/v1/chat/completions').reply(200, completion);

    await ask(question);
  });
});

describe('send', () => {
  test('ask() sends one request, a POST to /v1/chat/completions', async () => {
    chat().reply(200, completion);

    await ask(question);
  });

  test('the model is gpt-6-luna by default', async () => {
    const requests = recordRequests(chat().reply(200, completion));

    await ask(question);

    expect(requests[0]).toMatchObject({ body: { model: 'gpt-6-luna' } });
  });

  test('OPENAI_MODEL can name another model', async () => {
    vi.stubEnv('OPENAI_MODEL', 'llama3.2');
    const requests = recordRequests(chat().reply(200, completion));

    await ask(question);

    expect(requests[0]).toMatchObject({ body: { model: 'llama3.2' } });
  });

  test('the system message comes first, then the question', async () => {
    const requests = recordRequests(chat().reply(200, completion));

    await ask(question);

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

  test('no deprecated field is sent', async () => {
    const requests = recordRequests(chat().reply(200, completion));

    await ask(question);

    const fields = Object.keys(requests[0]?.body ?? {});
    const deprecated = fields.filter((field) =>
      /^(max_tokens|functions|function_call)$/.test(field),
    );
    expect(deprecated, 'deprecated fields').toEqual([]);
  });

  test('an error of the API is not swallowed', async () => {
    chat().reply(401, { error: { message: 'Incorrect API key provided' } });

    const error = await failureOf(ask(question));

    expect(error instanceof Error, 'a 401 must fail with an Error').toBe(true);
  });
});

describe('answer', () => {
  test('ask() returns the text of the answer', async () => {
    chat().reply(200, completion);

    expect(await ask(question)).toBe('They start from noise.');
  });

  test('ask() returns an empty string if the model refuses', async () => {
    const message = { role: 'assistant', content: null, refusal: 'I cannot help with that.' };
    chat().reply(200, {
      ...completion,
      choices: [{ index: 0, message, finish_reason: 'stop' }],
    });

    expect(await ask(question)).toBe('');
  });

  test('ask() returns an empty string without choices', async () => {
    chat().reply(200, { ...completion, choices: [] });

    expect(await ask(question)).toBe('');
  });
});
