import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadReplies } from '../../src/index.ts';

const folderWith = (lessons: Record<string, string>): string => {
  const folder = mkdtempSync(join(tmpdir(), '예제 folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, replies] of Object.entries(lessons)) {
    mkdirSync(join(folder, 'examples', name), { recursive: true });
    writeFileSync(join(folder, 'examples', name, 'replies.json'), replies);
  }
  return folder;
};

const entry = (question: string, reply: string): string =>
  `{ "messages": [{ "role": "user", "content": "${question}" }],\n"reply": ${reply} }`;

test('loadReplies() collects the replies of every lesson', () => {
  const folder = folderWith({
    '01-one': `[${entry('A?', '{ "content": "a" }')}]`,
    '02-two': `[${entry('B?', '{ "refusal": "b" }')}, ${entry('C?', '{ "json": { "c": 1 } }')}]`,
  });

  expect(loadReplies(folder).map(({ place }) => place)).toEqual([
    'examples/01-one/replies.json, entry 1',
    'examples/02-two/replies.json, entry 1',
    'examples/02-two/replies.json, entry 2',
  ]);
  expect(loadReplies(folder).map(({ reply }) => reply)).toEqual([
    { content: 'a' },
    { refusal: 'b' },
    { json: { c: 1 } },
  ]);
});

test('loadReplies() reads the images beside the file', () => {
  const parts = '[{ "type": "image_url", "image_url": { "url": "./고양이.png" } }]';
  const folder = folderWith({
    '01-one': `[{ "messages": [{ "role": "user", "content": ${parts} }], "reply": { "content": "A cat." } }]`,
  });
  writeFileSync(join(folder, 'examples/01-one/고양이.png'), 'bytes');

  expect(JSON.stringify(loadReplies(folder))).toContain(`data:;base64,${btoa('bytes')}`);
});

test.each([
  ['not JSON', '[\n{ "messages": not }]', ':2: SyntaxError'],
  ['cut off', '[\n{ "messages":\n', ':2: SyntaxError: Unexpected end of JSON input'],
  ['empty', '', ':1: SyntaxError: Unexpected end of JSON input'],
  ['no list', '{}', ':1: Invalid input: expected array'],
  ['an unknown member', `[\n${entry('A?', '{ "content": "a" }')},\n{ "ask": "B?" }]`, ':4: '],
  ['no reply', '[{ "messages": [] ,\n"reply": {} }]', ':1: Too small'],
  ['a line break in a string', '[\n\n{ "messages": "a\nb" }]', ':3: SyntaxError'],
  [
    'a finish reason without its calls',
    `[${entry('A?', '{ "content": "a", "finish_reason": "tool_calls" }')}]`,
    ':2: Invalid reply: the finish reason tool_calls needs tool_calls',
  ],
  ['an empty reply', `[${entry('A?', '{}')}]`, ':2: Invalid reply: expected exactly one of'],
  ['two replies', `[${entry('A?', '{ "content": "a", "refusal": "b" }')}]`, ':2: Invalid reply'],
  [
    'an unknown role',
    '[{ "messages": [\n"...",\n{ "role": "model" }], "reply": { "content": "a" } }]',
    ':3: ',
  ],
  [
    'a wrong part',
    '[{ "messages": [{ "role": "user", "content": [\n{ "type": "text",\n"text": 1 }] }], "reply": { "content": "a" } }]',
    ':3: Invalid input: expected string',
  ],
  [
    'an image that is not there',
    '[\n{ "messages": [{ "role": "user", "content": [{ "type": "image_url", "image_url": { "url": "./no.png" } }] }], "reply": { "content": "a" } }]',
    ':2: no image ./no.png beside it',
  ],
])('loadReplies() names the path and the line of %s', (_, replies, message) => {
  const folder = folderWith({ '01-one': replies });

  expect(() => loadReplies(folder)).toThrow(`Cannot read examples/01-one/replies.json${message}`);
});

test('loadReplies() refuses two different replies to the same messages, but not the same one twice', () => {
  const [first, second] = [entry('A?', '{ "content": "a" }'), entry('A?', '{ "content": "b" }')];

  expect(loadReplies(folderWith({ one: `[${first}]`, two: `[${first}]` }))).toHaveLength(2);
  expect(() => loadReplies(folderWith({ one: `[${first}]`, two: `[\n\n${second}]` }))).toThrow(
    'Cannot read examples/two/replies.json:3: it matches the same as examples/one/replies.json:1',
  );
});

test('loadReplies() takes a text and a call for the same question: the request decides', () => {
  const call = '{ "tool_calls": [{ "name": "find", "arguments": {} }] }';
  const folder = folderWith({
    one: `[${entry('A?', '{ "content": "a" }')}, ${entry('A?', call)}]`,
  });

  expect(loadReplies(folder)).toHaveLength(2);
});

test.each([
  [{ messages: [user('What is it?')] }, { messages: [user('what  is it')] }],
  [{ messages: [user('한글')] }, { messages: [user('한글'.normalize('NFD'))] }],
  [{ messages: [user('a')] }, { messages: ['...', user('a')] }],
  [
    { messages: [{ role: 'system', content: 'S' }, user('a')] },
    { messages: [user('a'), { role: 'developer', content: 'S' }] },
  ],
  [{ messages: [user('a')] }, { messages: [user([{ type: 'text', text: 'a' }])] }],
  [
    { messages: [user('a')], tools: ['f', 'g'] },
    { messages: [user('a')], tools: ['g', 'f'] },
  ],
])('loadReplies() sees that %j and %j match the same', (one, other) => {
  const replies = [
    { ...one, reply: { content: '1' } },
    { ...other, reply: { content: '2' } },
  ];

  expect(() => loadReplies(folderWith({ one: JSON.stringify(replies) }))).toThrow(
    'it matches the same as examples/one/replies.json:1',
  );
});

function user(content: unknown): object {
  return { role: 'user', content };
}
