import { expect, test } from 'vitest';
import { firstState, type PlaygroundState } from '../../src/playground/PlaygroundState.ts';
import { fromHash, toHash } from '../../src/playground/stateInUrl.ts';

const state: PlaygroundState = {
  model: 'gpt-3.5-turbo',
  messages: [{ role: 'user', content: '안녕하세요 👋 "+/=" \n\u0000' }],
  temperature: 0.7,
  reasoningEffort: 'none',
  maxTokens: 20,
  n: 2,
  stream: true,
  simulate: 'cut_stream',
};

test.each([state, firstState('ko'), firstState('en'), { ...state, messages: [] }])(
  'a form comes back from its address as it was',
  (form) => {
    const hash = toHash(form);

    expect(hash).toMatch(/^#try=[\w-]+$/);
    expect(fromHash(hash)).toEqual(form);
  },
);

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
  write({ ...state, messages: [{ role: 'tool', content: '' }] }),
  write({ ...state, messages: [{ role: 'user', content: { toString: 1 } }] }),
  write({ ...state, simulate: 'explode' }),
  write({ ...state, temperature: '1' }),
])('a damaged address is found out: %s', (hash) => {
  expect(fromHash(hash)).toBeNull();
});
