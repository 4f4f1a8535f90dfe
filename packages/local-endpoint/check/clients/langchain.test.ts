import { HumanMessage } from '@langchain/core/messages';
import { StructuredOutputParser } from '@langchain/core/output_parsers';
import { tool } from '@langchain/core/tools';
import { ChatOpenAI, type ChatOpenAIFields } from '@langchain/openai';
import { beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { answer, connect, model, question } from './connect.ts';

beforeEach(() => {
  // What a learner's machine may have set: LangChain would send its traces to LangSmith.
  for (const name of ['LANGSMITH_TRACING', 'LANGCHAIN_TRACING_V2']) vi.stubEnv(name, undefined);
});

/** Creates a model that calls an endpoint, and returns it with the endpoint's log. */
async function createChat(fields: ChatOpenAIFields = {}, headers: Record<string, string> = {}) {
  const { baseURL, apiKey, logs } = await connect();
  const configuration = { baseURL, defaultHeaders: headers };
  return { chat: new ChatOpenAI({ model, apiKey, ...fields, configuration }), logs };
}

const withoutReasoning: ChatOpenAIFields = { reasoning: { effort: 'none' } };
const recipe = z.object({
  name: z.string(),
  kind: z.enum(['soup', 'cake']),
  steps: z.array(z.string()),
});
const getWeather = tool(async ({ city }: { city: string }) => `It is sunny in ${city}.`, {
  name: 'get_weather',
  description: 'Returns the weather of a city.',
  schema: z.object({ city: z.string() }),
});

test('invokes a model, and reads the usage', async () => {
  const { chat, logs } = await createChat();

  const message = await chat.invoke(question);

  expect(message.text).toBe(answer);
  await expect.poll(() => logs).toHaveLength(1);
  expect(message.usage_metadata).toMatchObject({
    output_tokens: 5,
    total_tokens: logs[0]?.totalTokens,
  });
});

test('streams, with the usage', async () => {
  const { chat, logs } = await createChat();

  const chunks = await Array.fromAsync(await chat.stream(question));

  expect(chunks.map(({ text }) => text).join('')).toBe(answer);
  await expect.poll(() => logs).toHaveLength(1);
  expect(chunks.findLast((chunk) => chunk.usage_metadata)?.usage_metadata).toMatchObject({
    output_tokens: 5,
    total_tokens: logs[0]?.totalTokens,
  });
});

test('calls a tool and answers with its result, whole and streamed', async () => {
  const { chat } = await createChat(withoutReasoning);
  const bound = chat.bindTools([getWeather]);
  const asked = new HumanMessage('What is the weather in Seoul?');

  const chunks = await Array.fromAsync(await bound.stream([asked]));
  for (const called of [
    await bound.invoke([asked]),
    chunks.reduce((whole, chunk) => whole.concat(chunk)),
  ]) {
    expect(called.tool_calls).toMatchObject([{ name: 'get_weather' }]);
    const results = await Promise.all(
      (called.tool_calls ?? []).map((call) => getWeather.invoke({ ...call, type: 'tool_call' })),
    );
    const last = await bound.invoke([asked, called, ...results]);

    expect(last.text).toContain(results[0]?.text);
  }
});

test.each(['jsonSchema', 'functionCalling'] as const)(
  'gets an object that fits its schema by %s, whole and streamed',
  async (method) => {
    const { chat } = await createChat(withoutReasoning);
    const structured = chat.withStructuredOutput(recipe, { name: 'recipe', method });

    const whole = await structured.invoke('A recipe');
    const parts = await Array.fromAsync(await structured.stream('A recipe'));

    expect(recipe.parse(whole)).toEqual(whole);
    expect(recipe.parse(parts.at(-1))).toEqual(parts.at(-1));
  },
);

test('gets an object by jsonMode', async () => {
  const { chat } = await createChat();
  const schema = z.object({ name: z.string(), age: z.int() });
  const parser = StructuredOutputParser.fromZodSchema(schema);

  const structured = chat.withStructuredOutput(schema, { method: 'jsonMode' });

  expect(await structured.invoke(`Who is Minji?\n${parser.getFormatInstructions()}`)).toEqual({
    name: expect.any(String),
    age: expect.any(Number),
  });
});

test.each([
  ['a wrong key', { apiKey: 'sk-wrong-key-0123456789' }, 401, 'invalid_api_key'],
  ['an unknown model', { model: 'gpt-6-moon' }, 404, 'model_not_found'],
  ['a bad parameter', { topP: 2, ...withoutReasoning }, 400, 'decimal_above_max_value'],
])('throws for %s, at once', async (_what, fields, status, code) => {
  const { chat, logs } = await createChat(fields);

  await expect(chat.invoke(question)).rejects.toMatchObject({ status, error: { code } });
  await expect.poll(() => logs).toHaveLength(1);
});

test('tries again until a rate limit is over', async () => {
  const { chat, logs } = await createChat({}, { 'x-simulate': 'rate_limit;times=1;wait_ms=1' });

  expect((await chat.invoke(question)).text).toBe(answer);
  await expect.poll(() => logs.map(({ status }) => status)).toEqual([429, 200]);
});

test('gives up on a rate limit that stays', async () => {
  const { chat, logs } = await createChat(
    { maxRetries: 1 },
    { 'x-simulate': 'rate_limit;wait_ms=1' },
  );

  await expect(chat.invoke(question)).rejects.toMatchObject({ status: 429 });
  await expect.poll(() => logs).toHaveLength(2);
});

test('aborts a stream, and the endpoint stops', async () => {
  const { baseURL, apiKey, logs } = await connect({ paceMs: 50 });
  const chat = new ChatOpenAI({ model, apiKey, configuration: { baseURL } });
  const abort = new AbortController();

  const stream = await chat.stream(question, { signal: abort.signal });
  const reading = (async () => {
    for await (const _chunk of stream) abort.abort();
  })();

  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  await expect.poll(() => logs).toMatchObject([{ isWhole: false }]);
});
