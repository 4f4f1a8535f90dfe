import type { ContentPart, ImagePart, TextPart, ToolCall } from '@by-example/core';
import { expect, test } from 'vitest';
import {
  countPromptTokens,
  type Prompt,
} from '../../../src/endpoints/chat-completions/tokens/countPromptTokens.ts';
import { loadTokenizer } from '../../../src/tokens/loadTokenizer.ts';

const tokenizer = await loadTokenizer();
const { signal } = new AbortController();
const count = (prompt: Prompt): number =>
  Number(countPromptTokens(prompt, tokenizer, () => signal));
const user = (content: string): Prompt => ({ messages: [{ role: 'user', content }] });

const WEATHER = {
  name: 'get_current_weather',
  description: 'Get the current weather in a given location',
  parameters: {
    type: 'object',
    properties: {
      location: { type: 'string', description: 'The city and state, e.g. San Francisco, CA' },
      unit: {
        type: 'string',
        description: 'The unit of temperature to return',
        enum: ['celsius', 'fahrenheit'],
      },
    },
    required: ['location'],
  },
};

test('countPromptTokens() counts a question as the real API does', () => {
  expect(count(user('Say this is a test'))).toBe(12);
});

test('countPromptTokens() counts one token less for gpt-5, as the real API does', () => {
  expect(count({ ...user('Say hello'), model: 'gpt-5' })).toBe(8);
  expect(count({ ...user('Say hello'), model: 'gpt-4o' })).toBe(9);
});

test('countPromptTokens() counts one token for a role, because each is one', () => {
  for (const role of ['system', 'developer', 'user', 'assistant', 'tool', 'function']) {
    expect(tokenizer.count(role)).toBe(1);
  }
});

test('countPromptTokens() counts a long prompt later', async () => {
  const { messages } = user('Say this is a test. '.repeat(10_000));

  const tokens = countPromptTokens({ messages }, tokenizer, () => signal);

  expect(tokens).toBeInstanceOf(Promise);
  expect(await tokens).toBe(7 + tokenizer.count('Say this is a test. '.repeat(10_000)));
});

test('countPromptTokens() counts every message, and a name', () => {
  const question = { role: 'user', content: '안녕하세요' } as const;
  const one = count({ messages: [question] });

  const two = count({ messages: [{ role: 'system', content: 'Hi' }, question] });
  const named = count({ messages: [{ ...question, name: 'Kim' }] });

  expect(two - one).toBe(3 + 1 + 1);
  expect(named - one).toBe(1 + tokenizer.count('Kim'));
});

test('countPromptTokens() sums text parts', () => {
  const content: TextPart[] = [
    { type: 'text', text: 'Say this' },
    { type: 'text', text: ' is a test' },
  ];

  expect(count({ messages: [{ role: 'user', content }] })).toBe(12);
});

test('countPromptTokens() counts a refusal, but no tokens for empty content', () => {
  const empty = count({ messages: [{ role: 'assistant', content: null }] });

  const refused = count({ messages: [{ role: 'assistant', content: null, refusal: 'No.' }] });

  expect(empty).toBe(3 + 3 + 1);
  expect(refused - empty).toBe(2);
});

test("countPromptTokens() agrees with the cookbook's tool example", () => {
  const prompt: Prompt = {
    messages: [
      {
        role: 'system',
        content: 'You are a helpful assistant that can answer to questions about the weather.',
      },
      { role: 'user', content: "What's the weather like in San Francisco?" },
    ],
    tools: [{ type: 'function', function: WEATHER }],
  };

  expect(count(prompt)).toBe(101);
});

test('countPromptTokens() adds a message for tools and a schema if there is no system message', () => {
  const system = { role: 'system', content: '' } as const;
  const extra = { functions: [WEATHER], response_format: { type: 'text' } as const };
  const { messages } = user('Hi');

  const alone = count({ messages, ...extra }) - count({ messages });
  const withSystem =
    count({ messages: [system, ...messages], ...extra }) -
    count({ messages: [system, ...messages] });

  expect(alone - withSystem).toBe(4 - tokenizer.count('\n'));
});

test('countPromptTokens() counts a JSON schema, without additionalProperties: false if it is strict', () => {
  const schema = { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] };
  const ask = (json_schema: {
    name: string;
    schema: Record<string, unknown>;
    strict?: boolean;
  }): number => count({ ...user('Hi'), response_format: { type: 'json_schema', json_schema } });

  const open = ask({ name: 'place', schema });
  const closed = ask({ name: 'place', schema: { ...schema, additionalProperties: false } });
  const strict = ask({
    name: 'place',
    schema: { ...schema, additionalProperties: false },
    strict: true,
  });

  expect(open - count(user('Hi'))).toBe(
    4 + tokenizer.count(`## place\n\n${JSON.stringify(schema)}`),
  );
  expect(closed).toBeGreaterThan(open);
  expect(strict).toBe(open);
});

test('countPromptTokens() counts a tool call, and its result with the name of the tool', () => {
  const call: ToolCall = {
    id: 'call_1',
    type: 'function',
    function: { name: 'add', arguments: '{"a":1,"b":2}' },
  };
  const result = { role: 'tool', tool_call_id: 'call_1', content: '3' } as const;

  const total = count({ messages: [{ role: 'assistant', tool_calls: [call] }, result] });

  const asked = 3 + 1 + (3 + tokenizer.count('add') + tokenizer.count('{"a":1,"b":2}'));
  const answered = 3 + 1 + 1 + (1 + tokenizer.count('add'));
  expect(total).toBe(3 + asked + answered);
});

test('countPromptTokens() counts parallel tool calls as one call to a parallel tool', () => {
  const call = (id: string, b: number): ToolCall => ({
    id,
    type: 'function',
    function: { name: 'add', arguments: `{"a": 1, "b": ${b}}` },
  });
  const nothing = count({ messages: [{ role: 'assistant' }] });

  const total = count({
    messages: [{ role: 'assistant', tool_calls: [call('call_1', 2), call('call_2', 3)] }],
  });

  const input =
    '{"tool_uses":[{"recipient_name":"functions.add","parameters":{"a":1,"b":2}},' +
    '{"recipient_name":"functions.add","parameters":{"a":1,"b":3}}]}';
  expect(total - nothing).toBe(tokenizer.count('multi_tool_use.parallel') + tokenizer.count(input));
});

test('countPromptTokens() adds the tokens of an image', () => {
  const image: ImagePart = {
    type: 'image_url',
    image_url: { url: 'https://example.com/cat.png' },
  };
  const content: ContentPart[] = [{ type: 'text', text: 'Say this is a test' }, image];

  expect(count({ messages: [{ role: 'user', content }] })).toBe(12 + 85);
});
