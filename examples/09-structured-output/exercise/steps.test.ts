import { recordRequests } from '@by-example/config/recordRequests';
import nock from 'nock';
import { describe, expect, test, vi } from 'vitest';

const text = 'Budget on Friday next week at 2 pm with Junho. Daniel';
const event = {
  title: 'Budget',
  date: '2031-05-30',
  time: '14:00',
  place: null,
  participants: ['Junho', 'Daniel'],
};
const names = Object.keys(event).sort();

/** Returns a completion whose answer is this event, or this message. */
function completionWith(message: object, finishReason = 'stop') {
  const content = 'title' in message ? { content: JSON.stringify(message) } : message;
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_780_000_000,
    model: 'gpt-6-luna',
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: null, refusal: null, ...content },
        finish_reason: finishReason,
      },
    ],
  };
}

const chat = () => nock('https://api.openai.com').post('/v1/chat/completions');

/** Imports the lesson anew, as a program that starts now does, and calls it. */
async function extract(today = '2031-05-19') {
  vi.resetModules();
  const { extractEvent } = await import('#lesson');
  return extractEvent(text, today);
}

type Body = {
  messages: { role: string; content: string | { text?: string }[] }[];
  response_format?: { json_schema?: { schema?: { properties?: object } } };
};

/** Returns the body that the lesson sends, whatever it makes of the answer. */
async function bodyOf(): Promise<Body> {
  const requests = recordRequests(chat().reply(200, completionWith(event)));
  const error = await extract().then(() => undefined, keepError);
  if (requests.length === 0 && error) throw error;
  return requests[0]?.body as Body;
}

/** Returns the error that a call fails with. A slip, or an exit, is not a failure of the call. */
async function failureOf(call: Promise<unknown>): Promise<unknown> {
  const error: unknown = await call.then(() => undefined, keepError);
  const { name, message } = error instanceof Error ? error : new Error();
  const isSlip = /(of|not) (undefined|null|defined|a function|iterable)/.test(message);
  if ((/^(Type|Reference)Error$/.test(name) && isSlip) || /process\.exit/.test(message))
    throw error;
  return error;
}

const keepError = (error: unknown) => error;

/** Returns the texts of the messages, or of those with this role. */
function textsOf({ messages }: Body, role?: string): string[] {
  return messages
    .filter((message) => role === undefined || message.role === role)
    .map(({ content }) => {
      return typeof content === 'string' ? content : content.map(({ text }) => text).join('');
    });
}

describe('send', () => {
  test('the text is in a user message', async () => {
    const users = textsOf(await bodyOf(), 'user');

    const isSent = users.some((content) => content.includes(text));
    expect(isSent, 'a user message must contain the text').toBe(true);
  });

  test('the model is told what day it is', async () => {
    const all = textsOf(await bodyOf()).join('\n');

    const isDated = /2031/.test(all) && /05|\b5|May/.test(all) && /19/.test(all);
    expect(isDated, 'a message must contain today').toBe(true);
  });

  test('the answer must match a strict schema', async () => {
    const body = await bodyOf();

    const format = { type: 'json_schema', json_schema: { strict: true } };
    expect({ body }).toMatchObject({ body: { response_format: format } });
  });

  test('the schema has the fields of CalendarEvent, and no other', async () => {
    const { response_format: format } = await bodyOf();

    const schema = format?.json_schema?.schema;
    expect(Object.keys(schema?.properties ?? {}).sort(), 'fields of the schema').toEqual(names);
    const isStrict = { required: expect.arrayContaining(names), additionalProperties: false };
    expect(schema, 'the schema').toMatchObject({ type: 'object', ...isStrict });
  });

  test('the model is gpt-6-luna by default', async () => {
    expect({ body: await bodyOf() }).toMatchObject({ body: { model: 'gpt-6-luna' } });
  });

  test('OPENAI_MODEL can name another model', async () => {
    vi.stubEnv('OPENAI_MODEL', 'llama3.2');

    expect({ body: await bodyOf() }).toMatchObject({ body: { model: 'llama3.2' } });
  });

  test('an error of the API is not swallowed', async () => {
    chat().reply(401, { error: { message: 'Incorrect API key provided' } });

    const error = await failureOf(extract());

    expect(error instanceof Error, 'a 401 must fail with an Error').toBe(true);
  });
});

describe('event', () => {
  test('the event in the answer is returned', async () => {
    chat().reply(200, completionWith(event));

    expect(await extract(), 'the event').toEqual(event);
  });

  test('a refusal fails with what the model says', async () => {
    const refusal = 'I cannot help with a robbery.';
    chat().reply(200, completionWith({ refusal }));

    const error = await failureOf(extract());

    expect(error instanceof Error, 'a refusal must fail with an Error').toBe(true);
    expect(String(error).includes(refusal), 'the Error must contain the refusal').toBe(true);
  });

  test('an answer without content fails', async () => {
    chat().reply(200, completionWith({}));

    const error = await failureOf(extract());

    expect(error instanceof Error, 'without an event it must fail with an Error').toBe(true);
  });

  test('an answer that is cut off fails', async () => {
    chat().reply(200, completionWith({ content: '{"title":"Budget","da' }, 'length'));

    const error = await failureOf(extract());

    expect(error instanceof Error, 'half an answer must fail with an Error').toBe(true);
  });

  test('a response without choices fails', async () => {
    chat().reply(200, { ...completionWith(event), choices: [] });

    const error: unknown = await extract().then(() => undefined, keepError);

    expect(error instanceof Error, 'without an event it must fail with an Error').toBe(true);
  });
});

describe('check', () => {
  test('an event before today fails', async () => {
    chat().reply(200, completionWith({ ...event, date: '2031-05-18' }));

    const error = await failureOf(extract('2031-05-19'));

    expect(error instanceof Error, 'a date before today must fail with an Error').toBe(true);
  });

  test('an event today is returned', async () => {
    const onTheDay = { ...event, date: '2031-05-19' };
    chat().reply(200, completionWith(onTheDay));

    expect(await extract('2031-05-19'), 'the event').toEqual(onTheDay);
  });

  test('today is the parameter, not the current date', async () => {
    const longAgo = { ...event, date: '2020-02-29' };
    chat().reply(200, completionWith(longAgo));

    expect(await extract('2020-02-28'), 'the event').toEqual(longAgo);
  });
});
