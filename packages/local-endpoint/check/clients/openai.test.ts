import OpenAI, { type ClientOptions } from 'openai';
import { LengthFinishReasonError } from 'openai/core/error';
import { zodFunction, zodResponseFormat } from 'openai/helpers/zod';
import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { answer, connect, model, question } from './connect.ts';

// The official client's helpers, and the requests of its own tests: https://github.com/openai/openai-node
// What it does without helpers is in test/exchange/clients.test.ts.

const messages = [{ role: 'user' as const, content: question }];
const recipe = z.object({
  name: z.string(),
  kind: z.enum(['soup', 'cake']),
  steps: z.array(z.string()),
  source: z.string().nullable(),
});
const getWeather = {
  name: 'get_weather',
  description: 'Returns the weather of a city.',
  parameters: z.object({ city: z.string() }),
  function: ({ city }: { city: string }) => `It is sunny in ${city}.`,
};

async function createClient(options: ClientOptions = {}) {
  const { logs, ...connection } = await connect();
  return { client: new OpenAI({ ...connection, ...options }), logs };
}

test('parses an answer that fits its schema, whole and streamed', async () => {
  const { client } = await createClient();
  const request = {
    model,
    messages,
    response_format: zodResponseFormat(recipe, 'recipe'),
  };

  const whole = await client.chat.completions.parse(request);
  const streamed = await client.chat.completions.stream(request).finalChatCompletion();

  for (const { choices } of [whole, streamed]) {
    const [parsed] = choices.map(({ message }) => message.parsed);
    expect(recipe.parse(parsed)).toEqual(parsed);
  }
});

test('does not parse an answer that a limit has cut off', async () => {
  const { client } = await createClient();

  const parsing = client.chat.completions.parse({
    model,
    messages,
    max_completion_tokens: 3,
    response_format: zodResponseFormat(recipe, 'recipe'),
  });

  await expect(parsing).rejects.toBeInstanceOf(LengthFinishReasonError);
});

test('runs tools until there is an answer, whole and streamed', async () => {
  const { client } = await createClient();
  const request = {
    model,
    messages: [{ role: 'user' as const, content: 'What is the weather in Seoul?' }],
    reasoning_effort: 'none' as const,
    tools: [zodFunction(getWeather)],
  };

  const runners = [
    client.chat.completions.runTools(request),
    client.chat.completions.runTools({ ...request, stream: true }),
  ];

  for (const runner of runners) {
    const result = await runner.finalFunctionToolCallResult();
    expect(result).toMatch(/^It is sunny in /);
    expect(await runner.finalContent()).toContain(result);
    expect(runner.messages.map(({ role }) => role)).toEqual([
      'user',
      'assistant',
      'tool',
      'assistant',
    ]);
  }
});

test('gets the same response raw and parsed', async () => {
  const { client } = await createClient();

  const promise = client.chat.completions.create({ model, messages });
  const response = await promise.asResponse();
  const completion = await promise;
  const both = await promise.withResponse();

  expect(response).toBeInstanceOf(Response);
  expect(both).toMatchObject({ data: completion, response });
});

/** The request of openai-node's own test with all parameters, with the values and the parameters that go together. */
const everything: ChatCompletionCreateParamsNonStreaming = {
  model: 'gpt-5.4',
  messages: [{ role: 'developer', content: 'string', name: 'name' }],
  frequency_penalty: -2,
  logit_bias: { '50256': 0 },
  logprobs: true,
  max_completion_tokens: 100,
  metadata: { foo: 'string' },
  modalities: ['text'],
  n: 1,
  parallel_tool_calls: true,
  presence_penalty: -2,
  prompt_cache_key: 'prompt-cache-key-1234',
  reasoning_effort: 'none',
  response_format: { type: 'text' },
  safety_identifier: 'safety-identifier-1234',
  seed: -9007199254740991,
  service_tier: 'auto',
  stop: '\n',
  store: true,
  stream: false,
  temperature: 1,
  tool_choice: 'none',
  tools: [{ type: 'function', function: { name: 'name', parameters: {}, description: 'a tool' } }],
  top_logprobs: 0,
  top_p: 1,
  user: 'user-1234',
  verbosity: 'low',
};

test('takes all parameters that go together', async () => {
  const { client } = await createClient();

  const { choices } = await client.chat.completions.create(everything);

  expect(choices).toMatchObject([{ message: { role: 'assistant', content: expect.any(String) } }]);
});

test('retrieves a model, and lists stored completions', async () => {
  const { client } = await createClient();

  expect(await client.models.retrieve(model)).toMatchObject({ id: model, object: 'model' });
  expect(await Array.fromAsync(client.chat.completions.list())).toEqual([]);
});

test('raises NotFoundError for an address that the API lacks', async () => {
  const { client } = await createClient();

  const listing = client.models.list({ path: '/_stainless_unknown_path' });

  await expect(listing).rejects.toBeInstanceOf(OpenAI.NotFoundError);
});

test('gives up after its timeout', async () => {
  const { client, logs } = await createClient({
    timeout: 50,
    maxRetries: 0,
    defaultHeaders: { 'x-simulate': 'timeout' },
  });

  await expect(client.chat.completions.create({ model, messages })).rejects.toBeInstanceOf(
    OpenAI.APIConnectionTimeoutError,
  );
  await expect.poll(() => logs).toMatchObject([{ status: undefined }]);
});

test('notices that a stream was cut', async () => {
  const { client } = await createClient({ defaultHeaders: { 'x-simulate': 'cut_stream' } });
  const stream = await client.chat.completions.create({ model, messages, stream: true });
  let text = '';

  const reading = (async () => {
    for await (const { choices } of stream) text += choices[0]?.delta.content ?? '';
  })();

  await expect(reading).rejects.toThrow();
  expect(answer.startsWith(text)).toBe(true);
  expect(text).not.toBe(answer);
});

test('aborts a stream, and the endpoint stops', async () => {
  const { baseURL, apiKey, logs } = await connect({ paceMs: 50 });
  const client = new OpenAI({ baseURL, apiKey });
  const stream = await client.chat.completions.create({ model, messages, stream: true });

  for await (const _chunk of stream) stream.controller.abort();

  await expect.poll(() => logs).toMatchObject([{ isWhole: false }]);
});
