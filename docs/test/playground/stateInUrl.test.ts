import { expect, test } from 'vitest';
import { firstState, type PlaygroundState } from '../../src/playground/PlaygroundState.ts';
import { fromHash, toHash } from '../../src/playground/stateInUrl.ts';

/** What a link held before the form had more fields. */
const oldState = {
  model: 'gpt-3.5-turbo',
  messages: [{ role: 'user' as const, content: '안녕하세요 👋 "+/=" \n\u0000' }],
  temperature: 0.7,
  reasoningEffort: 'none',
  maxTokens: 20,
  n: 2,
  stream: true,
  simulate: 'cut_stream',
};

const state: PlaygroundState = {
  ...oldState,
  messages: [
    { role: 'user', content: '', image: 'https://example.com/a.png' },
    {
      role: 'assistant',
      content: '',
      toolCalls: [{ id: 'call_1', type: 'function', name: 'get_time', input: '{}' }],
    },
    { role: 'tool', content: '7', toolCallId: 'call_1' },
  ],
  topP: 0.5,
  stop: 'a\nb',
  responseFormat: 'json_schema',
  jsonSchema: '{ "name": "event" }',
  tools: '[{',
};

test.each([state, firstState('ko'), firstState('en'), { ...state, messages: [] }])(
  'a form comes back from its address as it was',
  (form) => {
    const hash = toHash(form);

    expect(hash).toMatch(/^#try=[\w-]+$/);
    expect(fromHash(hash)).toEqual(form);
  },
);

test('an old link still opens', () => {
  expect(fromHash(write(oldState))).toEqual({ ...firstState('ko'), ...oldState });
});

test('a link leaves out an image file, and nothing else', () => {
  const image = `data:image/png;base64,${'A'.repeat(100_000)}`;
  const question = { role: 'user' as const, content: 'What is this?' };

  const hash = toHash({ ...state, messages: [{ ...question, image }] });

  expect(hash.length).toBeLessThan(1_000);
  expect(fromHash(hash)).toEqual({ ...state, messages: [question] });
});

test.each(['', '#', '#request', '#try'])('%j holds no form', (hash) => {
  expect(fromHash(hash)).toBeUndefined();
});

const write = (value: unknown) =>
  `#try=${Buffer.from(JSON.stringify(value)).toString('base64url')}`;

test.each([
  '#try=',
  '#try=%%%',
  toHash(state).slice(0, -9),
  `#try=${btoa('\xff\xfe')}`,
  write(null),
  write({ ...state, key: 'sk-1' }),
  write({ ...state, messages: [{ role: 'boss', content: '' }] }),
  write({ ...state, messages: [{ role: 'user', content: '', toolCalls: [{ id: 1 }] }] }),
  write({ ...state, responseFormat: 'xml' }),
  write({ ...state, tools: [] }),
  write({ ...state, messages: [{ role: 'user', content: { toString: 1 } }] }),
  write({ ...state, simulate: 'explode' }),
  write({ ...state, temperature: '1' }),
])('a damaged address is found out: %s', (hash) => {
  expect(fromHash(hash)).toBeNull();
});
