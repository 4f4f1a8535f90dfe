import axios, { type AxiosRequestConfig } from 'axios';
import OpenAI, { type ClientOptions } from 'openai';
import { zodFunction, zodResponseFormat } from 'openai/helpers/zod';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { createHandler, endpointKey, toFetch } from '../../src/index.ts';
import { replyTo, settings, startServer } from './adapters.ts';

// The clients that the lessons use, against the endpoint on a real socket.

const replies = [replyTo('Say this is a test', 'This is a test.')];
const model = 'gpt-6-luna';
const messages = [{ role: 'user' as const, content: 'Say this is a test' }];

const openai = async (options: ClientOptions = {}) => {
  const { baseUrl } = await startServer({ replies });
  return new OpenAI({ baseURL: baseUrl, apiKey: endpointKey, ...options });
};

test('the official client gets an answer', async () => {
  const client = await openai();

  const { data, response, request_id } = await client.chat.completions
    .create({ model, messages })
    .withResponse();

  expect(data.choices[0]?.message.content).toBe('This is a test.');
  expect(request_id).toBe(response.headers.get('x-request-id'));
});

test('the official client reads a stream, with its usage', async () => {
  const client = await openai();
  const stream = await client.chat.completions.create({
    model,
    messages,
    stream: true,
    stream_options: { include_usage: true },
  });

  const chunks = await Array.fromAsync(stream);

  expect(chunks.map((chunk) => chunk.choices[0]?.delta.content ?? '').join('')).toBe(
    'This is a test.',
  );
  expect(chunks.at(-1)?.usage?.completion_tokens).toBe(5);
});

test("the official client's stream helper assembles tool calls", async () => {
  const client = await openai();
  const parameters = {
    type: 'object',
    properties: { city: { type: 'string' } },
    required: ['city'],
  };
  const tools = [{ type: 'function' as const, function: { name: 'get_weather', parameters } }];

  const stream = client.chat.completions.stream({
    model,
    messages: [{ role: 'user', content: 'What is the weather in Seoul?' }],
    tools,
    reasoning_effort: 'none',
  });
  const { choices } = await stream.finalChatCompletion();

  expect(choices[0]?.finish_reason).toBe('tool_calls');
  expect(choices[0]?.message.tool_calls?.[0]).toMatchObject({ function: { name: 'get_weather' } });
});

test('what the official client has parsed can be sent again, with the results of the tools', async () => {
  const client = await openai();
  const city = z.object({ city: z.string() });
  const question = { role: 'user' as const, content: 'How warm is it?' };
  const thread: OpenAI.ChatCompletionMessageParam[] = [question];
  const options = { model, reasoning_effort: 'none', messages: thread } as const;
  const response_format = zodResponseFormat(city, 'city');
  const tools = [zodFunction({ name: 'get_weather', parameters: city })];

  const called = await client.chat.completions.parse({ ...options, tools });
  const calling = called.choices[0]?.message;
  if (!calling) throw new Error('Cannot find the message');
  const results = calling.tool_calls?.map(({ id }) => ({
    role: 'tool' as const,
    tool_call_id: id,
    content: '23',
  }));
  thread.push(calling, ...(results ?? []));
  const parsed = await client.chat.completions.parse({ ...options, response_format });
  const answer = parsed.choices[0]?.message;
  if (!answer) throw new Error('Cannot find the message');
  thread.push(answer, question);
  const streamed = client.chat.completions.stream({ ...options, response_format });
  thread.push(await streamed.finalMessage(), ...messages);
  const last = await client.chat.completions.create(options);

  expect(calling.tool_calls?.[0]).toMatchObject({
    function: { parsed_arguments: { city: expect.any(String) } },
  });
  expect(answer.parsed).toEqual({ city: expect.any(String) });
  expect(last.choices[0]?.message.content).toBe('This is a test.');
});

test('the official client lists the models', async () => {
  const client = await openai();

  const ids = (await Array.fromAsync(client.models.list())).map(({ id }) => id);

  expect(ids).toContain(model);
});

test.each([
  [{ model: 'gpt-4' }, OpenAI.NotFoundError, 'model_not_found'],
  [
    { temperature: 3, reasoning_effort: 'none' as const },
    OpenAI.BadRequestError,
    'decimal_above_max_value',
  ],
])('the official client maps the error for %j to its class', async (change, kind, code) => {
  const client = await openai();

  const error = await client.chat.completions
    .create({ model, messages, ...change })
    .catch((thrown) => thrown);

  expect(error).toBeInstanceOf(kind);
  expect(error).toMatchObject({ code, requestID: expect.stringMatching(/^req_/) });
});

test('the official client reports a wrong key', async () => {
  const client = await openai({ apiKey: 'sk-proj-Very-Secret-0123456789' });

  const error = await client.chat.completions.create({ model, messages }).catch((thrown) => thrown);

  expect(error).toBeInstanceOf(OpenAI.AuthenticationError);
  expect(String(error)).not.toContain('Very-Secret');
});

test('the official client retries until a simulated failure is over', async () => {
  const client = await openai({ defaultHeaders: { 'x-simulate': 'rate_limit;times=2;wait_ms=1' } });

  const completion = await client.chat.completions.create({ model, messages });

  expect(completion.choices[0]?.message.content).toBe('This is a test.');
});

test('equal requests of the official client at once each fail as often as asked', async () => {
  let tries = 0;
  const client = await openai({
    defaultHeaders: { 'x-simulate': 'rate_limit;times=2;wait_ms=1' },
    fetch: (...request) => {
      tries += 1;
      return fetch(...request);
    },
  });

  await Promise.all(
    Array.from({ length: 5 }, () => client.chat.completions.create({ model, messages })),
  );

  expect(tries).toBe(15);
});

test('the official client gives up on a permanent simulated failure', async () => {
  const client = await openai({ defaultHeaders: { 'x-simulate': 'rate_limit;wait_ms=1' } });

  await expect(client.chat.completions.create({ model, messages })).rejects.toBeInstanceOf(
    OpenAI.RateLimitError,
  );
});

test('the official client can use the endpoint as its fetch, without a socket', async () => {
  const client = new OpenAI({
    apiKey: endpointKey,
    fetch: toFetch(createHandler({ ...settings, replies })),
  });

  const stream = await client.chat.completions.create({ model, messages, stream: true });
  const text = (await Array.fromAsync(stream)).map(
    (chunk) => chunk.choices[0]?.delta.content ?? '',
  );

  expect(text.join('')).toBe('This is a test.');
});

const post = async (body: object, config: AxiosRequestConfig = {}) => {
  const { baseUrl } = await startServer({ replies });
  return axios.post(`${baseUrl}/chat/completions`, body, {
    headers: { Authorization: `Bearer ${endpointKey}` },
    validateStatus: () => true,
    ...config,
  });
};

test('axios gets an answer, and an error', async () => {
  expect(await post({ model, messages })).toMatchObject({
    status: 200,
    data: { choices: [{ message: { content: 'This is a test.' } }] },
  });
  expect(await post({ model, messages: [] })).toMatchObject({
    status: 400,
    data: { error: { code: 'empty_array', param: 'messages' } },
  });
});

test('axios reads a stream', async () => {
  const { data } = await post({ model, messages, stream: true }, { responseType: 'stream' });

  const chunks: Buffer[] = await Array.fromAsync(data);

  expect(Buffer.concat(chunks).toString()).toMatch(/^data: \{.*data: \[DONE\]\n\n$/s);
});

test('axios can use the endpoint as its fetch, without a socket', async () => {
  const env = { fetch: toFetch(createHandler({ ...settings, replies })) };

  const { data } = await axios.post(
    'http://127.0.0.1/v1/chat/completions',
    { model, messages },
    { adapter: 'fetch', env, headers: { Authorization: `Bearer ${endpointKey}` } },
  );

  expect(data.choices[0].message.content).toBe('This is a test.');
});
