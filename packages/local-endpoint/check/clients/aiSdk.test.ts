import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import {
  APICallError,
  generateObject,
  generateText,
  isStepCount,
  type LanguageModel,
  Output,
  RetryError,
  streamObject,
  streamText,
  tool,
} from 'ai';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { answer, type Connection, connect, model, question } from './connect.ts';

beforeEach(() => {
  vi.stubGlobal('AI_SDK_LOG_WARNINGS', false);
  return () => vi.unstubAllGlobals();
});

const recipe = z.object({
  name: z.string(),
  kind: z.enum(['soup', 'cake']),
  steps: z.array(z.string()),
  source: z.string().nullable(),
});
const getWeather = tool({
  description: 'Returns the weather of a city.',
  inputSchema: z.object({ city: z.string() }),
  execute: async ({ city }) => `It is sunny in ${city}.`,
});

/** The beginning of a PNG of 1024 × 768 pixels. */
const imageHeader = 'iVBORw0KGgoAAAANSUhEUgAABAAAAAMACAYAAAC6uhUN';

type Create = (connection: Connection, id?: string) => LanguageModel;

const providers: [name: string, create: Create][] = [
  ['@ai-sdk/openai', (connection, id = model) => createOpenAI(connection).chat(id)],
  [
    '@ai-sdk/openai-compatible',
    (connection, id = model) =>
      createOpenAICompatible({
        name: 'local-endpoint',
        includeUsage: true,
        supportsStructuredOutputs: true,
        ...connection,
      }).chatModel(id),
  ],
];

describe.each(providers)('%s', (_name, create) => {
  test('generates text, with its usage', async () => {
    const connection = await connect();

    const { text, finishReason, usage } = await generateText({
      model: create(connection),
      prompt: question,
    });

    expect({ text, finishReason }).toEqual({ text: answer, finishReason: 'stop' });
    expect(usage.outputTokens).toBe(5);
    await expect.poll(() => connection.logs).toMatchObject([{ totalTokens: usage.totalTokens }]);
  });

  test('streams text, with its usage', async () => {
    const connection = await connect();

    const result = streamText({ model: create(connection), prompt: question });
    const pieces = await Array.fromAsync(result.textStream);

    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.join('')).toBe(answer);
    const usage = await result.usage;
    expect(usage.outputTokens).toBe(5);
    await expect.poll(() => connection.logs).toMatchObject([{ totalTokens: usage.totalTokens }]);
  });

  test.each([
    ['generated', generateText],
    ['streamed', streamText],
  ])('calls a tool and answers with its result: %s', async (_way, run) => {
    const result = await run({
      model: create(await connect()),
      prompt: 'What is the weather in Seoul?',
      reasoning: 'none',
      tools: { getWeather },
      stopWhen: isStepCount(5),
    });

    const [first, last, ...others] = await result.steps;
    expect(first?.toolCalls).toMatchObject([{ toolName: 'getWeather' }]);
    expect(last?.text).toContain(first?.toolResults[0]?.output);
    expect(others).toEqual([]);
  });

  test.each([
    ['an object', Output.object({ schema: recipe })],
    ['an array', Output.array({ element: recipe })],
    ['a choice', Output.choice({ options: ['soup', 'cake'] })],
  ])('gets %s that fits its schema, whole and streamed', async (_kind, output) => {
    const connected = create(await connect());

    const whole = await generateText({ model: connected, prompt: 'A recipe', output });
    const streamed = streamText({ model: connected, prompt: 'A recipe', output });

    // Reading an output throws unless its schema accepts it.
    expect(whole.output).toBeTruthy();
    expect(await streamed.output).toBeTruthy();
  });

  test('gets an object by the older functions', async () => {
    const connected = create(await connect());

    const { object } = await generateObject({
      model: connected,
      prompt: 'A recipe',
      schema: recipe,
    });
    const streamed = streamObject({ model: connected, prompt: 'A recipe', schema: recipe });
    const parts = await Array.fromAsync(streamed.partialObjectStream);

    expect(recipe.parse(object)).toEqual(object);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.at(-1)).toEqual(await streamed.object);
  });

  test('sends an image, which costs a token for each of its patches', async () => {
    const header = new Uint8Array(Buffer.from(imageHeader, 'base64'));

    const { text, usage } = await generateText({
      model: create(await connect()),
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'What is this?' },
            { type: 'file', data: header, mediaType: 'image/png' },
          ],
        },
      ],
    });

    expect(text).toContain('You asked: “What is this?”');
    expect(usage.inputTokens).toBeGreaterThan(32 * 24);
  });

  test('gets an object after it has called a tool', async () => {
    const { output, steps } = await generateText({
      model: create(await connect()),
      prompt: 'What is the weather in Seoul?',
      reasoning: 'none',
      tools: { getWeather },
      stopWhen: isStepCount(5),
      output: Output.object({ schema: z.object({ summary: z.string() }) }),
    });

    expect(steps).toHaveLength(2);
    expect(output.summary).toEqual(expect.any(String));
  });

  test.each([
    ['a wrong key', { apiKey: 'sk-wrong-key-0123456789' }, 401, 'invalid_api_key'],
    ['an unknown model', { id: 'gpt-6-moon' }, 404, 'model_not_found'],
    ['a bad parameter', { topP: 2 }, 400, 'decimal_above_max_value'],
  ])('throws for %s, at once', async (_what, wrong, statusCode, code) => {
    const connection = await connect();
    const { id, topP, ...changed }: { id?: string; topP?: number; apiKey?: string } = wrong;

    const error = await generateText({
      model: create({ ...connection, ...changed }, id),
      prompt: question,
      reasoning: 'none',
      ...(topP && { topP }),
    }).catch((thrown) => thrown);

    expect(error).toBeInstanceOf(APICallError);
    expect(error).toMatchObject({ statusCode, data: { error: { code } } });
    await expect.poll(() => connection.logs).toHaveLength(1);
  });

  test('tries again until a rate limit is over', async () => {
    const connection = await connect();

    const { text } = await generateText({
      model: create(connection),
      prompt: question,
      headers: { 'x-simulate': 'rate_limit;times=2;wait_ms=1' },
    });

    expect(text).toBe(answer);
    await expect.poll(() => connection.logs.map(({ status }) => status)).toEqual([429, 429, 200]);
  });

  test('gives up on a rate limit that stays', async () => {
    const error = await generateText({
      model: create(await connect()),
      prompt: question,
      maxRetries: 1,
      headers: { 'x-simulate': 'rate_limit;wait_ms=1' },
    }).catch((thrown) => thrown);

    expect(error).toBeInstanceOf(RetryError);
    expect(error).toMatchObject({ lastError: { statusCode: 429 } });
  });

  test('aborts a stream, and the endpoint stops', async () => {
    const connection = await connect({ paceMs: 50 });
    const abort = new AbortController();

    const { stream } = streamText({
      model: create(connection),
      prompt: question,
      abortSignal: abort.signal,
    });
    const types: string[] = [];
    for await (const { type } of stream) {
      types.push(type);
      if (type === 'text-delta') abort.abort();
    }

    expect(types.at(-1)).toBe('abort');
    await expect.poll(() => connection.logs).toMatchObject([{ isWhole: false }]);
  });
});

test('the Responses API, which createOpenAI() calls by default, is named as missing', async () => {
  const error = await generateText({
    model: createOpenAI(await connect())(model),
    prompt: question,
  }).catch((thrown) => thrown);

  expect(error).toMatchObject({ statusCode: 404, data: { error: { code: 'unknown_url' } } });
  expect(error.message).toContain('/v1/chat/completions');
});
