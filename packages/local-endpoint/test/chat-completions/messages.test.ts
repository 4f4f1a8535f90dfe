import { expect, test } from 'vitest';
import {
  hello,
  missing,
  type Outcome,
  outcomeOfEdit,
  type Row,
  refused,
  wrongType,
  wrongValue,
} from './outcomeOf.ts';

const send = (...messages: unknown[]) => ({ messages });
const parts = (...content: unknown[]) => send({ role: 'user', content });
const assistant = (members: object) => send(hello, { role: 'assistant', ...members });
const call = { id: 'c', type: 'function', function: { name: 'f', arguments: '{}' } };
const answer = { role: 'tool', tool_call_id: 'c', content: '23' };

const textOrParts = 'one of a string or array of objects';
const roles = "'system', 'assistant', 'user', 'function', 'tool', and 'developer'";
const kinds = "'text', 'image_url', 'input_audio', 'refusal', 'audio', and 'file'";
const nullContent = (index: number): Outcome =>
  refused(
    null,
    `messages.[${index}].content`,
    "Invalid value for 'content': expected a string, got null.",
  );
const emptyArray = (param: string): Outcome =>
  refused(
    'empty_array',
    param,
    `Invalid '${param}': empty array. Expected an array with minimum length 1, but got an empty array instead.`,
  );
const longest = 10_485_760;
const tooLong = (param: string, kind: string, limit: number, excess: number): Outcome =>
  refused(
    kind.replace(/^an? (.*)$/, '$1_above_max_length'),
    param,
    `Invalid '${param}': ${kind.replace(/^an? /, '')} too long. Expected ${kind} with maximum length ${limit}, but got ${kind} with length ${limit + excess} instead.`,
  );
const badName = refused(
  'invalid_value',
  'messages[0].name',
  "Invalid 'messages[0].name': string does not match pattern. Expected a string that matches the pattern '^[^\\s<|\\\\/>]+$'.",
);

test.for<Row>([
  ['messages missing', { messages: undefined }, missing('messages')],
  ['messages null', { messages: null }, wrongType('messages', 'an array of objects', 'null')],
  [
    'messages as a string',
    { messages: 'Hi' },
    wrongType('messages', 'an array of objects', 'a string'),
  ],
  ['no message', send(), emptyArray('messages')],
  ['2,048 messages', send(...Array(2_048).fill(hello)), 'accepted'],
  ['2,049 messages', send(...Array(2_049).fill(hello)), tooLong('messages', 'an array', 2_048, 1)],
  ['a message that is a string', send('Hi'), wrongType('messages[0]', 'an object', 'a string')],

  [
    'every role',
    send(
      { role: 'developer', content: 'a' },
      { role: 'system', content: 'b' },
      hello,
      { role: 'assistant', content: 'c' },
      { role: 'function', name: 'f', content: 'd' },
    ),
    'accepted',
  ],
  ['no role', send({ content: 'Hi' }), missing('messages[0].role')],
  [
    'an unknown role',
    send({ role: 'bogus', content: 'Hi' }),
    wrongValue('messages[0].role', 'bogus', roles),
  ],
  [
    'a role that is a number',
    send({ role: 7, content: 'Hi' }),
    wrongType('messages[0].role', `one of ${roles.replace('and', 'or')}`, 'an integer'),
  ],
  ['an unknown member in a message', send({ ...hello, mood: 'good' }), 'accepted'],

  ['the longest content', send({ role: 'user', content: 'x'.repeat(longest) }), 'accepted'],
  [
    'content that is too long',
    send(hello, { role: 'user', content: 'x'.repeat(longest + 1) }),
    tooLong('messages[1].content', 'a string', longest, 1),
  ],
  [
    'a part that is too long',
    parts({ type: 'text', text: 'Hi' }, { type: 'text', text: 'x'.repeat(longest + 7) }),
    tooLong('messages[0].content[1].text', 'a string', longest, 7),
  ],
  ['empty content', send({ role: 'user', content: '' }), 'accepted'],
  ['content without parts', parts(), 'accepted'],
  ['no content', send({ role: 'user' }), nullContent(0)],
  ['null content', send(hello, { role: 'system', content: null }), nullContent(1)],
  [
    'null content in a tool message',
    send(hello, { role: 'assistant', tool_calls: [call] }, { ...answer, content: null }),
    nullContent(2),
  ],
  [
    'a developer message without content',
    send({ role: 'developer' }),
    missing('messages[0].content'),
  ],
  [
    'a developer message with null content',
    send({ role: 'developer', content: null }),
    wrongType('messages[0].content', textOrParts, 'null'),
  ],
  [
    'content that is a number',
    send({ role: 'user', content: 7 }),
    wrongType('messages[0].content', textOrParts, 'an integer'),
  ],
  [
    'content that is an object',
    send({ role: 'user', content: { text: 'Hi' } }),
    wrongType('messages[0].content', textOrParts, 'an object'),
  ],

  ['an assistant that refused', assistant({ refusal: 'no' }), 'accepted'],
  [
    'an assistant with the deprecated function_call',
    assistant({ content: null, function_call: { name: 'f', arguments: '{}' } }),
    'accepted',
  ],
  ['an assistant with audio', assistant({ audio: { id: 'a' } }), 'accepted'],
  ['an assistant without content', assistant({}), nullContent(1)],
  [
    'an assistant with null members only',
    assistant({ content: null, refusal: null, tool_calls: null, function_call: null, audio: null }),
    nullContent(1),
  ],
  [
    'a user message with tool_calls only',
    send({ role: 'user', tool_calls: [call] }),
    nullContent(0),
  ],

  ['a text part', parts({ type: 'text', text: 'Hi' }), 'accepted'],
  [
    'a part that is a string',
    parts('Hi'),
    wrongType('messages[0].content[0]', 'an object', 'a string'),
  ],
  ['a part without type', parts({ text: 'Hi' }), missing('messages[0].content[0].type')],
  [
    'a part of unknown type',
    parts({ type: 'text', text: 'Hi' }, { type: 'image' }),
    wrongValue('messages[0].content[1].type', 'image', kinds),
  ],
  ['a text part without text', parts({ type: 'text' }), missing('messages[0].content[0].text')],
  [
    'audio of unknown format',
    parts({ type: 'input_audio', input_audio: { data: 'AAAA', format: 'ogg' } }),
    wrongValue('messages[0].content[0].input_audio.format', 'ogg', "'wav' and 'mp3'"),
  ],
  ['a file', parts({ type: 'file', file: { file_id: 'file-1' } }), 'accepted'],
  [
    'an unknown member in a file',
    parts({ type: 'file', file: { data: 'AAAA' } }),
    refused(
      'unknown_parameter',
      'messages[0].content[0].file.data',
      "Unknown parameter: 'messages[0].content[0].file.data'.",
    ),
  ],

  ['a Korean name', send({ ...hello, name: '철수' }), 'accepted'],
  ['a null name', send({ ...hello, name: null }), 'accepted'],
  ['a name with a space', send({ ...hello, name: 'Ada L' }), badName],

  [
    'tool_calls as a string',
    assistant({ tool_calls: 'x' }),
    wrongType('messages[1].tool_calls', 'an array of objects', 'a string'),
  ],
  [
    'tool_calls that are empty',
    assistant({ content: 'x', tool_calls: [] }),
    emptyArray('messages[1].tool_calls'),
  ],
  [
    'more than 128 tool_calls',
    assistant({ tool_calls: Array(200).fill(call) }),
    tooLong('messages[1].tool_calls', 'an array', 128, 72),
  ],
  [
    "a message as openai-node's parse() returns it",
    send(
      hello,
      {
        role: 'assistant',
        content: null,
        refusal: null,
        annotations: [],
        audio: null,
        function_call: null,
        tool_calls: [{ ...call, function: { ...call.function, parsed_arguments: { a: 1 } } }],
        parsed: { a: 1 },
      },
      answer,
    ),
    'accepted',
  ],
  [
    'another unknown member in a called function',
    assistant({ tool_calls: [{ ...call, function: { ...call.function, parsed: 1 } }] }),
    refused(
      'unknown_parameter',
      'messages[1].tool_calls[0].function.parsed',
      "Unknown parameter: 'messages[1].tool_calls[0].function.parsed'.",
    ),
  ],
  ['empty tool_calls in a user message', send({ ...hello, tool_calls: [] }), 'accepted'],
  [
    'a tool call without id',
    assistant({ tool_calls: [{ ...call, id: null }] }),
    wrongType('messages[1].tool_calls[0].id', 'a string', 'null'),
  ],
  [
    'a tool call copied from a stream, with its index',
    assistant({ tool_calls: [{ ...call, index: 0 }] }),
    refused(
      'unknown_parameter',
      'messages[1].tool_calls[0].index',
      "Unknown parameter: 'messages[1].tool_calls[0].index'.",
    ),
  ],
  [
    'arguments that are an object',
    assistant({ tool_calls: [{ ...call, function: { name: 'f', arguments: {} } }] }),
    wrongType('messages[1].tool_calls[0].function.arguments', 'a string', 'an object'),
  ],
  [
    'a custom tool call',
    send(
      hello,
      {
        role: 'assistant',
        tool_calls: [{ id: 'c', type: 'custom', custom: { name: 'f', input: 'x' } }],
      },
      answer,
    ),
    'accepted',
  ],
])('%s', ([, edit, outcome]) => {
  expect(outcomeOfEdit(edit)).toEqual(outcome);
});
