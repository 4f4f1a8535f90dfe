import { models } from '@by-example/core';
import { expect, test } from 'vitest';
import { parseRequest } from '../../src/endpoints/chat-completions/request/parseRequest.ts';
import { requestMembers } from '../../src/endpoints/chat-completions/request/requestSchema.ts';
import { EndpointError } from '../../src/wire/errors/EndpointError.ts';
import { today } from '../../test/chat-completions/outcomeOf.ts';

type Random = (below: number) => number;

/** Returns a seeded random function (mulberry32), the same on every machine. */
function seeded(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const parameters = {
  type: 'object',
  properties: { a: { type: 'array', items: { type: 'string' } } },
  required: ['a'],
  additionalProperties: false,
};
const rich = JSON.stringify({
  model: 'gpt-6-luna',
  messages: [
    { role: 'developer', content: 'Speak JSON' },
    {
      role: 'user',
      name: 'Ada',
      content: [
        { type: 'text', text: 'a' },
        { type: 'image_url', image_url: { url: 'https://example.com', detail: 'low' } },
      ],
    },
    {
      role: 'assistant',
      content: null,
      tool_calls: [{ id: 'c', type: 'function', function: { name: 'f', arguments: '{}' } }],
    },
    { role: 'tool', tool_call_id: 'c', content: '1' },
  ],
  tools: [{ type: 'function', function: { name: 'f', parameters, strict: true } }],
  tool_choice: { type: 'function', function: { name: 'f' } },
  response_format: {
    type: 'json_schema',
    json_schema: { name: 'x', strict: true, schema: parameters },
  },
  functions: [{ name: 'f', parameters }],
  function_call: { name: 'f' },
  reasoning_effort: 'none',
  temperature: 1,
  stop: ['.'],
  logit_bias: { 1: 1 },
  metadata: { a: 'b' },
  stream: true,
  stream_options: { include_usage: true },
  prediction: { type: 'content', content: [{ type: 'text', text: 'a' }] },
});
const values = [
  'null',
  'true',
  'false',
  '0',
  '-1',
  '1.5',
  '1e999',
  '9007199254740993',
  '""',
  '"x"',
  '"none"',
  '"user"',
  '"auto"',
  '[]',
  '{}',
  '[[]]',
  '[null]',
  '{"type":"function"}',
  '{"type":"json_object"}',
  '{"role":"tool"}',
  '"data:image/png;base64,"',
  '{"__proto__":1}',
  '{"constructor":1,"toString":2,"length":3}',
  '"\\ud800"',
  '"\\u0000"',
];
const names = [
  '__proto__',
  'constructor',
  'toString',
  'type',
  'role',
  'x',
  '0',
  '',
  'messages.[0]',
  '내용',
];

function mutate(body: unknown, random: Random): void {
  const spots = listObjects(body);
  const spot = spots[random(spots.length)] as Record<string, unknown>;
  const isList = Array.isArray(spot);
  const keys = [...Object.keys(spot), isList ? '0' : (names[random(names.length)] as string)];
  const known = requestMembers[random(requestMembers.length)] as string;
  const key = random(4) === 0 && !isList ? known : (keys[random(keys.length)] as string);
  if (random(5) === 0 && !isList) {
    delete spot[key];
    return;
  }
  const value =
    random(12) === 0
      ? models[random(models.length)]?.id
      : JSON.parse(values[random(values.length)] as string);
  Object.defineProperty(spot, key, { value, enumerable: true, configurable: true, writable: true });
}

function listObjects(root: unknown): object[] {
  if (typeof root !== 'object' || root === null) return [];
  return [root, ...Object.values(root).flatMap(listObjects)];
}

function nested(depth: number, open: string, close: string): string {
  return `${open.repeat(depth)}1${close.repeat(depth)}`;
}

test('parseRequest() returns a request or throws an EndpointError for any body', () => {
  const random = seeded(20261122);
  const statuses = new Map<number, number>();

  for (let round = 0; round < 5_000; round++) {
    const body = JSON.parse(rich);
    for (let edits = random(4); edits >= 0; edits--) mutate(body, random);
    const sent = JSON.stringify(body);
    const status = statusOf(body, sent);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    expect(JSON.stringify(body)).toBe(sent);
  }

  expect([...statuses.keys()].sort()).toEqual([200, 400, 404]);
});

function statusOf(body: unknown, sent: string): number {
  try {
    const request = parseRequest(body, today);
    expect(parseRequest(request, today)).toEqual(request);
    return 200;
  } catch (error) {
    if (!(error instanceof EndpointError))
      throw new Error(`Cannot parse ${sent}`, { cause: error });
    expect(error.message, sent).toMatch(/^(?!.*(undefined|\[object|Invalid input|NaN))./s);
    return error.status;
  }
}

test.for([
  [
    'a function’s parameters',
    '{"tools":[{"type":"function","function":{"name":"f","parameters":{"type":"object","properties":{"a":',
    '}}}}]}',
    '{"type":"array","items":',
    '}',
  ],
  [
    'strict parameters',
    '{"tools":[{"type":"function","function":{"name":"f","strict":true,"parameters":',
    '}}]}',
    '{"type":"array","items":',
    '}',
  ],
  [
    'a schema',
    '{"response_format":{"type":"json_schema","json_schema":{"name":"a","strict":true,"schema":',
    '}}}',
    '{"type":"object","additionalProperties":false,"required":["a"],"properties":{"a":',
    '}}',
  ],
  ['reasoning_effort', '{"model":"gpt-6-luna","reasoning_effort":', '}', '[', ']'],
  ['a message', '{"messages":', '}', '[', ']'],
  ['metadata', '{"metadata":', '}', '{"a":', '}'],
] as const)('%s can be nested a hundred thousand levels deep', ([, before, after, open, close]) => {
  const edit = JSON.parse(before + nested(100_000, open, close) + after);
  const body = { model: 'gpt-4o-mini', messages: [{ role: 'user', content: 'Hello' }], ...edit };

  try {
    parseRequest(body, today);
  } catch (error) {
    expect(error).toBeInstanceOf(EndpointError);
  }
});
