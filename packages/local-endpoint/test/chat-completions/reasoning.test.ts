import { expect, test } from 'vitest';
import {
  hello,
  type Outcome,
  outcomeOfEdit,
  type Row,
  refused,
  unknown,
  unsupported,
} from './outcomeOf.ts';

const luna = { model: 'gpt-6-luna' };
const awake = { model: 'gpt-6-luna', reasoning_effort: 'none' };
const terra = { model: 'gpt-5.6-terra' };
const tools = [{ type: 'function', function: { name: 'f' } }];

const onlyDefault = (value: string): Outcome =>
  refused(
    'unsupported_value',
    'temperature',
    `Unsupported value: 'temperature' does not support ${value} with this model. Only the default (1) value is supported.`,
  );
const wrongEffort = (value: string, supported: string): Outcome =>
  refused(
    'unsupported_value',
    'reasoning_effort',
    `Unsupported value: 'reasoning_effort' does not support ${value} with this model. Supported values are: ${supported}.`,
  );
const noTools = (model: string, help: string): Outcome =>
  refused(
    null,
    'reasoning_effort',
    `Function tools with reasoning_effort are not supported for ${model} in /v1/chat/completions. ${help}`,
  );
const useOtherApi = 'Please use /v1/responses instead.';
const useNone = "To use function tools, use /v1/responses or set reasoning_effort to 'none'.";

test.for<Row>([
  ['temperature 1 while reasoning', { ...luna, temperature: 1 }, 'accepted'],
  ['temperature while reasoning', { ...luna, temperature: 0.5 }, onlyDefault('0.5')],
  [
    'temperature while reasoning with low effort',
    { ...luna, reasoning_effort: 'low', temperature: 0 },
    onlyDefault('0'),
  ],
  ['temperature without reasoning', { ...awake, temperature: 0.5 }, 'accepted'],
  [
    'temperature on a model that does not reason by default',
    { model: 'gpt-5.4', temperature: 0.5 },
    'accepted',
  ],
  [
    'temperature on a model that always reasons',
    { model: 'gpt-5-mini', temperature: 0.5 },
    onlyDefault('0.5'),
  ],
  [
    'temperature on a model with undocumented behavior',
    { model: 'gpt-6-astra', temperature: 0.5 },
    onlyDefault('0.5'),
  ],
  ['top_p 1 while reasoning', { ...luna, top_p: 1 }, 'accepted'],
  ['top_p while reasoning', { ...luna, top_p: 0.5 }, unsupported('top_p')],
  ['top_p without reasoning', { ...awake, top_p: 0.5 }, 'accepted'],
  [
    'presence_penalty while reasoning',
    { ...luna, presence_penalty: 0.5 },
    unsupported('presence_penalty'),
  ],
  [
    'frequency_penalty while reasoning',
    { ...luna, frequency_penalty: 0.5 },
    unsupported('frequency_penalty'),
  ],
  ['logprobs while reasoning', { ...luna, logprobs: true }, unsupported('logprobs')],
  ['no logprobs while reasoning', { ...luna, logprobs: false }, 'accepted'],
  [
    'penalties and logprobs without reasoning',
    { ...awake, presence_penalty: 1, frequency_penalty: 1, logprobs: true },
    'accepted',
  ],

  [
    'max_tokens on a reasoning model',
    { ...awake, max_tokens: 10 },
    unsupported('max_tokens', " Use 'max_completion_tokens' instead."),
  ],
  [
    'max_tokens 0 on a reasoning model',
    { ...luna, max_tokens: 0 },
    unsupported('max_tokens', " Use 'max_completion_tokens' instead."),
  ],
  [
    'max_completion_tokens on a reasoning model',
    { ...luna, max_completion_tokens: 10 },
    'accepted',
  ],

  ['an effort that the model supports', { ...luna, reasoning_effort: 'max' }, 'accepted'],
  ['a null effort', { model: 'gpt-4o', reasoning_effort: null }, 'accepted'],
  [
    'an effort of another model',
    { ...luna, reasoning_effort: 'minimal' },
    wrongEffort("'minimal'", "'none', 'low', 'medium', 'high', 'xhigh', and 'max'"),
  ],
  [
    'none on a model that always reasons',
    { model: 'gpt-5', reasoning_effort: 'none' },
    wrongEffort("'none'", "'minimal', 'low', 'medium', and 'high'"),
  ],
  [
    'an effort that is an object',
    { model: 'gpt-5', reasoning_effort: { a: ["it's", null, true, 1] } },
    wrongEffort(`{'a': ["it's", None, True, 1]}`, "'minimal', 'low', 'medium', and 'high'"),
  ],
  [
    'an effort for a model without reasoning',
    { model: 'gpt-4o', reasoning_effort: 'low' },
    refused(null, null, 'Unrecognized request argument supplied: reasoning_effort'),
  ],

  ['tools without reasoning', { ...awake, tools }, 'accepted'],
  ['tools while reasoning', { ...luna, tools }, noTools('gpt-6-luna', useNone)],
  [
    'tools with an explicit effort',
    { model: 'gpt-5.4', reasoning_effort: 'low', tools },
    noTools('gpt-5.4', useNone),
  ],
  ['tools on a model that does not reason by default', { model: 'gpt-5.4', tools }, 'accepted'],
  [
    'tools on a model that always reasons',
    { model: 'gpt-6-astra', tools },
    noTools('gpt-6-astra', useOtherApi),
  ],
  ['tools on an older reasoning model', { model: 'gpt-5', tools }, 'accepted'],
  [
    'custom tools while reasoning',
    { ...luna, tools: [{ type: 'custom', custom: { name: 'f' } }] },
    'accepted',
  ],

  [
    'the role function on a reasoning model',
    { ...awake, messages: [hello, { role: 'function', name: 'f', content: '1' }] },
    refused(
      'unsupported_value',
      'messages[1].role',
      "Unsupported value: 'messages[1].role' does not support 'function' with this model.",
    ),
  ],
  ['logit_bias on gpt-5.6', { ...terra, logit_bias: { 1: 1 } }, unsupported('logit_bias')],
  [
    'prediction on gpt-5.6',
    { ...terra, prediction: { type: 'content', content: 'x' } },
    unsupported('prediction'),
  ],
  ['audio on gpt-5.6', { ...terra, audio: { voice: 'alloy', format: 'wav' } }, unknown('audio')],
  ['modalities on gpt-5.6', { ...terra, modalities: ['text'] }, unknown('modalities')],
  [
    'web_search_options on gpt-5.6',
    { ...terra, web_search_options: {} },
    unknown('web_search_options'),
  ],
])('%s', ([, edit, outcome]) => {
  expect(outcomeOfEdit(edit)).toEqual(outcome);
});
