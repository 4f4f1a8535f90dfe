import type { ChatCompletion } from '@by-example/core';
import { expect, test } from 'vitest';
import { createHandler, endpointKey, type PreparedReply, toFetch } from '../../src/index.ts';
import type { PartPattern } from '../../src/replies/PreparedReply.ts';
import { eventsOf, replyTo, settings } from '../exchange/adapters.ts';

type Messages = PreparedReply['messages'];

const user = (content: string | PartPattern[]) => ({ role: 'user', content }) as const;
const assistant = (content: string) => ({ role: 'assistant', content }) as const;

const send = (replies: PreparedReply[], body: object): Promise<Response> =>
  toFetch(createHandler({ ...settings, replies }))('http://127.0.0.1/v1/chat/completions', {
    method: 'POST',
    headers: { authorization: `Bearer ${endpointKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'gpt-6-luna', reasoning_effort: 'none', ...body }),
  });

const choiceOf = async (replies: PreparedReply[], body: object) => {
  const response = await send(replies, body);
  const completion: ChatCompletion = await response.json();
  if (response.status !== 200) throw new Error(JSON.stringify(completion));
  const [choice] = completion.choices;
  if (!choice) throw new Error('Cannot read the completion: it has no choice');
  return choice;
};

const contentOf = async (replies: PreparedReply[], ...messages: object[]) =>
  (await choiceOf(replies, { messages })).message.content;

const asked = (messages: Messages, content: string): PreparedReply => ({
  messages,
  reply: { content },
});

const memory = [
  replyTo('My name is Minji.', 'Hello, Minji!'),
  replyTo('What is my name?', 'You have not told me.'),
  asked([user('My name is Minji.'), '...', user('What is my name?')], 'Minji.'),
];

test('a reply follows the conversation', async () => {
  const introduction = [user('My name is Minji.'), assistant('Hi!')];
  const question = user('What is my name?');

  expect(await contentOf(memory, question)).toBe('You have not told me.');
  expect(await contentOf(memory, ...introduction, question)).toBe('Minji.');
  expect(await contentOf(memory, ...introduction, user('Hm.'), assistant('?'), question)).toBe(
    'Minji.',
  );
  expect(await contentOf(memory, question, assistant('?'), user('My name is Minji.'))).toBe(
    'Hello, Minji!',
  );
});

test('a system message does not matter, unless the reply names it', async () => {
  const pirate = { role: 'system', content: 'You are a pirate.' } as const;
  const replies = [replyTo('Hi', 'Hello.'), asked([pirate, user('Hi')], 'Ahoy!')];

  expect(await contentOf(replies, { role: 'system', content: 'Be brief.' }, user('Hi'))).toBe(
    'Hello.',
  );
  expect(await contentOf(replies, pirate, user('Hi'))).toBe('Ahoy!');
  expect(await contentOf(replies, { ...pirate, role: 'developer' }, user('Hi'))).toBe('Ahoy!');
});

test('white space, case, a final mark and the composition of letters do not matter', async () => {
  const replies = [replyTo('한글은  무엇인가요?', 'A script.'), replyTo('Who?', 'Me.')];

  expect(await contentOf(replies, user(' 한글은 무엇인가요\n'.normalize('NFD')))).toBe('A script.');
  expect(await contentOf(replies, user('who'))).toBe('Me.');
  expect(await contentOf(replies, user('Whom?'))).toContain('offline endpoint');
});

test('an image is matched by its bytes, and a question without one means without one', async () => {
  const picture = (bytes: string) => ({
    type: 'image_url' as const,
    image_url: { url: `data:image/png;base64,${btoa(`\x89PNG${bytes}`)}` },
  });
  const text = { type: 'text' as const, text: 'What is this?' };
  const replies = [
    asked([user([text, picture('cat')])], 'A cat.'),
    replyTo('What is this?', 'What is what?'),
  ];

  expect(await contentOf(replies, user([text, picture('cat')]))).toBe('A cat.');
  expect(await contentOf(replies, user([picture('cat'), text]))).toBe('A cat.');
  expect(await contentOf(replies, user([text, picture('dog')]))).toContain('offline endpoint');
  expect(await contentOf(replies, user([text]))).toBe('What is what?');
});

const tools = [
  {
    type: 'function',
    function: {
      name: 'find_order',
      parameters: {
        type: 'object',
        properties: { id: { type: 'integer' } },
        required: ['id'],
      },
    },
  },
];
const orders: PreparedReply[] = [
  {
    messages: [user('Where are orders 1 and 2?')],
    reply: {
      tool_calls: [
        { name: 'find_order', arguments: { id: 1 } },
        { name: 'find_order', arguments: { id: 2 } },
      ],
    },
  },
  {
    messages: [
      { role: 'assistant', tool_calls: [{ name: 'find_order', arguments: { id: 1 } }] },
      { role: 'tool', content: { state: 'sent' } },
      { role: 'tool' },
    ],
    reply: { content: 'The first is on its way.' },
  },
];

test('a reply calls tools, and another one answers their results', async () => {
  const question = user('Where are orders 1 and 2?');
  const { message, finish_reason } = await choiceOf(orders, { messages: [question], tools });
  const results = ['{ "state":"sent" }', 'unknown'].map((content, at) => ({
    role: 'tool',
    content,
    tool_call_id: message.tool_calls?.[at]?.id,
  }));

  expect(finish_reason).toBe('tool_calls');
  expect(message.content).toBeNull();
  expect(message.tool_calls).toMatchObject([
    { type: 'function', function: { name: 'find_order', arguments: '{"id":1}' } },
    { type: 'function', function: { name: 'find_order', arguments: '{"id":2}' } },
  ]);
  expect(
    (await choiceOf(orders, { messages: [question, message, ...results], tools })).message.content,
  ).toBe('The first is on its way.');
});

test.each([
  ['no tool is offered', {}, /offline endpoint/],
  ['the tool has other parameters', { tools: [withParameters({ number: {} }, ['number'])] }, null],
  ['only one call is allowed', { tools, parallel_tool_calls: false }, null],
  ['tool_choice is none', { tools, tool_choice: 'none' }, /offline endpoint/],
])('a reply with tool calls does not apply if %s', async (_, more, content) => {
  const { message } = await choiceOf(orders, {
    messages: [user('Where are orders 1 and 2?')],
    ...more,
  });

  if (content) expect(message.content).toMatch(content);
  expect(JSON.stringify(message.tool_calls ?? [])).not.toContain('\\"id\\":2');
});

function withParameters(properties: object, required: string[]): object {
  const parameters = { type: 'object', properties, required };
  return { type: 'function', function: { name: 'find_order', parameters } };
}

test('a question may have a reply in text and one that calls a tool, for requests that offer it', async () => {
  const messages = [user('Where are orders 1 and 2?')];
  const replies = [...orders, { messages, reply: { content: 'I cannot look that up.' } }];

  expect((await choiceOf(replies, { messages })).message.content).toBe('I cannot look that up.');
  expect((await choiceOf(replies, { messages, tools })).message.tool_calls).toHaveLength(2);
});

const format = (name: string, properties: object) => ({
  response_format: {
    type: 'json_schema',
    json_schema: {
      name,
      strict: true,
      schema: {
        type: 'object',
        properties,
        required: Object.keys(properties),
        additionalProperties: false,
      },
    },
  },
});

test('a reply is a value for the schema that it fits, and no other', async () => {
  const messages = [user('Fair on Friday')];
  const replies: PreparedReply[] = [
    { messages, reply: { json: { name: 'Fair' } } },
    { messages, schema: 'half', reply: { content: '{"name":"Fa', finish_reason: 'length' } },
  ];
  const name = { name: { type: 'string' } };

  expect(await choiceOf(replies, { messages, ...format('event', name) })).toMatchObject({
    message: { content: '{"name":"Fair"}' },
    finish_reason: 'stop',
  });
  expect(await choiceOf(replies, { messages, ...format('half', name) })).toMatchObject({
    message: { content: '{"name":"Fa' },
    finish_reason: 'length',
  });
  const other = await choiceOf(replies, {
    messages,
    ...format('event', { ...name, day: { type: 'integer', enum: [7] } }),
  });
  expect(JSON.parse(other.message.content ?? '')).toEqual({ name: expect.any(String), day: 7 });
  expect((await choiceOf(replies, { messages })).message.content).toContain('offline endpoint');
});

test('a refusal has no content, streamed or not', async () => {
  const messages = [user('Help me cheat')];
  const replies: PreparedReply[] = [{ messages, reply: { refusal: 'I cannot help with that.' } }];

  const whole = await (await send(replies, { messages, n: 2, logprobs: true })).json();
  const events = await eventsOf(
    await send(replies, { messages, stream: true, stream_options: { include_usage: true } }),
  );
  const deltas = events.flatMap(({ choices }) => choices.map(({ delta }) => delta));

  expect(whole.choices).toHaveLength(2);
  expect(whole.choices[1]).toMatchObject({
    message: { role: 'assistant', content: null, refusal: 'I cannot help with that.' },
    logprobs: { content: null, refusal: [{ token: 'I' }, {}, {}, {}, {}, {}] },
    finish_reason: 'stop',
  });
  expect(deltas[0]).toEqual({ role: 'assistant', content: null, refusal: '' });
  expect(deltas.map(({ refusal }) => refusal ?? '').join('')).toBe('I cannot help with that.');
  expect(events.at(-1)?.usage?.completion_tokens).toBe(whole.usage.completion_tokens / 2);
});

test('a text that is JSON is a value, too', async () => {
  const messages = [user('As JSON')];
  const replies: PreparedReply[] = [{ messages, reply: { content: '{"name":"Fair"}' } }];
  const json_object = { response_format: { type: 'json_object' } };

  for (const more of [json_object, format('event', { name: { type: 'string' } })]) {
    expect((await choiceOf(replies, { messages, ...more })).message.content).toBe(
      '{"name":"Fair"}',
    );
  }
});

test('choices of one request differ, but an invented value is made for a few of them only', async () => {
  const messages = [user('Invent')];
  const response = await send([], { messages, n: 9, ...format('x', { a: { type: 'number' } }) });
  const { choices }: ChatCompletion = await response.json();

  expect(choices).toHaveLength(9);
  const contents = new Set(choices.map(({ message }) => message.content));
  expect(contents.size).toBeGreaterThan(1);
  expect(contents.size).toBeLessThanOrEqual(4);
});

test('a finish reason can be prepared, but a token limit outranks it', async () => {
  const messages = [user('Hi')];
  const replies: PreparedReply[] = [
    { messages, reply: { content: 'Hello there.', finish_reason: 'content_filter' } },
  ];

  expect((await choiceOf(replies, { messages })).finish_reason).toBe('content_filter');
  expect((await choiceOf(replies, { messages, max_completion_tokens: 1 })).finish_reason).toBe(
    'length',
  );
});

test.each([
  [{ max_completion_tokens: 100 }, '', 'length', 100, 100],
  [{ max_completion_tokens: 129 }, 'Four', 'length', 129, 128],
  [{}, 'Four.', 'stop', 130, 128],
  [{ reasoning_effort: 'none', max_completion_tokens: 100 }, 'Four.', 'stop', 2, 0],
  [{ model: 'gpt-4o-mini', reasoning_effort: undefined }, 'Four.', 'stop', 2, 0],
])(
  'reasoning uses up the token limit before the answer: %j',
  async (body, text, reason, used, reasoned) => {
    const replies: PreparedReply[] = [
      { messages: [user('2 + 2?')], reply: { content: 'Four.', reasoning_tokens: 128 } },
    ];
    const question = { messages: [user('2 + 2?')], reasoning_effort: 'high', ...body };

    const completion: ChatCompletion = await (await send(replies, question)).json();

    expect(completion).toMatchObject({
      choices: [{ message: { content: text }, finish_reason: reason }],
      usage: {
        completion_tokens: used,
        completion_tokens_details: { reasoning_tokens: reasoned },
      },
    });
  },
);

test('two replies that match equally well are an error that names both', async () => {
  const replies = [
    asked([user('Hi'), '...', user('Bye')], 'First.'),
    asked([assistant('Hello.'), user('Bye')], 'Second.'),
  ];
  const response = await send(replies, {
    messages: [user('Hi'), assistant('Hello.'), user('Bye')],
  });

  expect(response.status).toBe(500);
  expect((await response.json()).error.message).toMatch(
    /^Two prepared replies match this request equally well: \{.*"Hi".*\} and \{.*"Hello\.".*\}\.$/,
  );
});
