import { describe, expect, test } from 'vitest';
import { calls } from '../../src/code/calls.ts';
import { listExamples } from '../../src/playground/examples.ts';
import { firstState, type PlaygroundState } from '../../src/playground/PlaygroundState.ts';
import { fromHash, toHash } from '../../src/playground/stateInUrl.ts';
import { joinStops, splitStops } from '../../src/playground/stops.ts';
import { texts } from '../../src/playground/texts.ts';
import { toCall } from '../../src/playground/toCall.ts';
import { toState } from '../../src/playground/toState.ts';

const bodyOf = (changes: Partial<PlaygroundState>) =>
  toCall({ ...firstState('en'), messages: [], ...changes }).body;

describe.each(['ko', 'en'] as const)('the examples (%s)', (language) => {
  const examples = listExamples(language);

  test.each(examples)('the form makes the call $name', ({ call }) => {
    expect(toCall(toState(call))).toEqual(call);
  });

  test.each(examples)('a link to $name shows the example', ({ call }) => {
    const hash = toHash(toState(call));

    expect(toHash(fromHash(hash) ?? firstState(language))).toBe(hash);
  });

  test('they are the calls of the reference, each with a title', () => {
    const own = calls.filter((call) => call.language === language).map(({ name }) => name);
    const names = examples.map(({ name }) => name);

    expect(own.filter((name) => !names.includes(name))).toEqual(['listing-models', 'on-the-wire']);
    expect(Object.keys(texts[language].exampleTitles)).toEqual(names);
  });
});

test('what a role cannot have is not sent', () => {
  const extra = { image: 'https://example.com/a.png', toolCallId: 'call_1', toolCalls: [] };

  const { messages } = bodyOf({
    messages: [
      { role: 'system', content: 'a', ...extra },
      { role: 'assistant', content: 'b', ...extra },
      { role: 'tool', content: 'c', ...extra },
      { role: 'user', content: '', image: extra.image },
      { role: 'user', content: 'd', image: '' },
    ],
  });

  expect(messages).toEqual([
    { role: 'system', content: 'a' },
    { role: 'assistant', content: 'b' },
    { role: 'tool', tool_call_id: 'call_1', content: 'c' },
    { role: 'user', content: [{ type: 'image_url', image_url: { url: extra.image } }] },
    { role: 'user', content: 'd' },
  ]);
});

test.each([
  [' \n', {}],
  ['[{', {}],
  ['[]', { tools: [] }],
  ['{ "a": 1 }', { tools: { a: 1 } }],
  ['null', { tools: null }],
])('of the tools %j, %j is sent: the endpoint checks what parses', (tools, sent) => {
  expect(bodyOf({ tools })).toEqual({ model: 'gpt-6-luna', messages: [], ...sent });
});

test('the JSON schema is sent only with its format', () => {
  const jsonSchema = '{ "name": "event" }';

  expect(bodyOf({ jsonSchema })).not.toHaveProperty('response_format');
  expect(bodyOf({ jsonSchema, responseFormat: 'json_object' }).response_format).toEqual({
    type: 'json_object',
  });
  expect(bodyOf({ jsonSchema, responseFormat: 'json_schema' }).response_format).toEqual({
    type: 'json_schema',
    json_schema: { name: 'event' },
  });
  expect(bodyOf({ responseFormat: 'json_schema' }).response_format).toEqual({
    type: 'json_schema',
  });
});

test.each([
  ['', []],
  ['a\n\n b \n', ['a', ' b ']],
  ['\\n\n\\\\n', ['\n', '\\n']],
])('splitStops() reads %j as %j', (text, stops) => {
  expect(splitStops(text)).toEqual(stops);
  expect(splitStops(joinStops(stops))).toEqual(stops);
});
