import { expect, test } from 'vitest';
import { rankOf } from '../../src/endpoints/chat-completions/request/reportingOrder.ts';
import { crossFieldRules } from '../../src/endpoints/chat-completions/rules/crossFieldRules.ts';
import { hello, type Outcome, outcomeOf } from './outcomeOf.ts';

const paramOf = (outcome: Outcome) => (outcome === 'accepted' ? outcome : outcome.param);
const paramFor = (edit: object) =>
  paramOf(outcomeOf({ model: 'gpt-5.6-terra', messages: [hello], ...edit }));

/** Each body has two errors; the one in the named member is reported. Measured on gpt-5.6-terra. */
test.for<[object, string]>([
  [{ zebra: 1, messages: undefined }, 'messages'],
  [{ n: 'x', zebra: 1 }, 'zebra'],
  [{ messages: [], zebra: 1 }, 'zebra'],
  [{ stop: ['.'], zebra: 1 }, 'zebra'],
  [{ stop: ['.'], n: 'x' }, 'n'],
  [{ temperature: 0.5, n: 'x' }, 'n'],
  [{ temperature: 0.5, stop: ['.'] }, 'stop'],
  [{ service_tier: 'x', seed: 1.5 }, 'seed'],
  [{ metadata: { k: 7 }, n: 0 }, 'n'],
  [{ logprobs: 'x', max_completion_tokens: 0 }, 'max_completion_tokens'],
  [{ metadata: { k: 7 }, messages: [7] }, 'messages[0]'],
  [{ moderation: {}, n: 0 }, 'n'],
  [{ store: 'x', stream: 'x' }, 'stream'],
  [{ top_logprobs: -1, tools: 'x' }, 'tools'],
  [{ verbosity: 'x', user: 7 }, 'user'],
  [{ function_call: {}, functions: 'x' }, 'functions'],
  [{ prompt_cache_key: 7, prompt_cache_options: 'x' }, 'prompt_cache_options'],
  [{ store: 'x', max_tokens: 32 }, 'max_tokens'],
  [{ stream_options: 'x', stop: ['.'] }, 'stop'],
  [{ verbosity: 'x', stop: ['.'] }, 'stop'],
  [{ prediction: { type: 'content', content: 'x' }, metadata: 'x' }, 'metadata'],
  [{ verbosity: 'x', logit_bias: { 1: 1 } }, 'logit_bias'],
  [{ temperature: 0.5, metadata: 'x' }, 'metadata'],
  [{ logprobs: true, verbosity: 'x' }, 'verbosity'],
  [{ top_p: 'x', temperature: 'x' }, 'temperature'],
  [{ frequency_penalty: 'x', presence_penalty: 'x' }, 'presence_penalty'],
  [{ messages: [{ role: 'user' }], temperature: 0.5 }, 'temperature'],
  [{ messages: [{ role: 'user' }, { role: 'user', content: 7 }] }, 'messages[1].content'],
  [{ messages: [{ role: 'user' }, { role: 'bogus', content: '' }] }, 'messages[1].role'],
  [
    { messages: [hello, { role: 'assistant', content: 'x', tool_calls: [] }], temperature: 0.5 },
    'messages[1].tool_calls',
  ],
])('%j is rejected because of %s', ([edit, param]) => {
  expect(paramFor(edit)).toBe(param);
});

test('a reasoning model reports max_tokens before anything else (recorded)', () => {
  const body = {
    model: 'gpt-5-nano',
    messages: [{ role: 'user', content: null }],
    max_tokens: 0,
    temperature: -0.5,
  };

  expect(outcomeOf(body)).toMatchObject({ code: 'unsupported_parameter', param: 'max_tokens' });
});

test('the rules are in the order in which they are reported', () => {
  const ranks = crossFieldRules.map(({ place }) => rankOf(place));

  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
});

test('every rule has a unique name', () => {
  const names = crossFieldRules.map(({ name }) => name);

  expect(new Set(names).size).toBe(names.length);
});
