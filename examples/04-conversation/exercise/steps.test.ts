import { recordRequests } from '@by-example/config/recordRequests';
import type { Message } from '@by-example/core';
import nock from 'nock';
import { describe, expect, test, vi } from 'vitest';

const question = 'What is my name?';
const history: Message[] = [
  { role: 'user', content: 'My name is Minji.' },
  { role: 'assistant', content: 'Nice to meet you!' },
];

const completion = {
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1_780_000_000,
  model: 'gpt-6-luna',
  choices: [
    {
      index: 0,
      message: { role: 'assistant', content: 'You are Minji.', refusal: null },
      finish_reason: 'stop',
    },
  ],
  usage: { prompt_tokens: 31, completion_tokens: 6, total_tokens: 37 },
};

const chat = () => nock('https://api.openai.com').post('/v1/chat/completions');

/** Imports the lesson anew, as a program that starts now does, and calls it. */
async function ask(messages: Message[] = structuredClone(history), signal?: AbortSignal) {
  vi.resetModules();
  const { continueConversation } = await import('#lesson');
  return continueConversation(messages, question, signal);
}

/** Returns the error that a call fails with. A slip, or an exit, is not a failure of the call. */
async function failureOf(call: Promise<unknown>): Promise<unknown> {
  const error: unknown = await call.catch((thrown) => thrown);
  const message = error instanceof Error ? error.message : '';
  if (/of undefined|of null|is not a|process\.exit/.test(message)) throw error;
  return error;
}

const textOrParts = (text: string) => expect.toBeOneOf([text, [{ type: 'text', text }]]);
const asked = { role: 'user', content: textOrParts(question) };

describe('question', () => {
  test('the question comes last, from the user', async () => {
    const requests = recordRequests(chat().reply(200, completion));

    await ask([]);

    expect(requests[0]).toMatchObject({ body: { messages: [asked] } });
  });

  test('messages is unchanged', async () => {
    const messages = structuredClone(history);
    chat().reply(200, completion);

    await ask(messages);

    expect(messages, 'the array of the caller must not change').toEqual(history);
  });

  test('messages is unchanged after an error', async () => {
    const messages = structuredClone(history);
    chat().reply(401, { error: { message: 'Incorrect API key provided' } });

    await failureOf(ask(messages));

    expect(messages, 'the array of the caller must not change').toEqual(history);
  });
});

describe('send', () => {
  test('the whole conversation is sent, oldest first', async () => {
    const requests = recordRequests(chat().reply(200, completion));

    await ask();

    expect(requests[0]).toMatchObject({ body: { messages: [...history, asked] } });
  });

  test('the model is gpt-6-luna by default', async () => {
    const requests = recordRequests(chat().reply(200, completion));

    await ask();

    expect(requests[0]).toMatchObject({ body: { model: 'gpt-6-luna' } });
  });

  test('OPENAI_MODEL can name another model', async () => {
    vi.stubEnv('OPENAI_MODEL', 'llama3.2');
    const requests = recordRequests(chat().reply(200, completion));

    await ask();

    expect(requests[0]).toMatchObject({ body: { model: 'llama3.2' } });
  });

  test('an error of the API is not swallowed', async () => {
    chat().reply(401, { error: { message: 'Incorrect API key provided' } });

    const error = await failureOf(ask());

    expect(error instanceof Error, 'a 401 must fail with an Error').toBe(true);
  });

  test('signal cancels the call', async () => {
    const controller = new AbortController();
    chat().reply(200, () => {
      controller.abort();
      return completion;
    });

    const error = await failureOf(ask(structuredClone(history), controller.signal));

    expect(error instanceof Error, 'a call that was cancelled must fail').toBe(true);
  });
});

describe('answer', () => {
  test('the answer comes after the question, from the assistant', async () => {
    chat().reply(200, completion);

    const { messages } = await ask();

    const answer = { role: 'assistant', content: textOrParts('You are Minji.') };
    expect(messages).toMatchObject([...history, asked, answer]);
  });

  test('usage is returned too', async () => {
    chat().reply(200, completion);

    expect(await ask()).toMatchObject({ usage: completion.usage });
  });

  test('an answer without content is not appended', async () => {
    const message = { role: 'assistant', content: null, refusal: 'I cannot help with that.' };
    chat().reply(200, { ...completion, choices: [{ index: 0, message, finish_reason: 'stop' }] });

    const { messages } = await ask([]);

    const answers = messages.filter(({ role }) => role === 'assistant');
    expect(answers, 'messages from the assistant').toEqual([]);
  });

  test('nothing is appended without choices', async () => {
    chat().reply(200, { ...completion, choices: [] });

    const { messages } = await ask([]);

    const answers = messages.filter(({ role }) => role === 'assistant');
    expect(answers, 'messages from the assistant').toEqual([]);
  });
});
