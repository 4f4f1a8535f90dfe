import { expect, test } from 'vitest';
import {
  missing,
  type Outcome,
  outcomeOfEdit,
  type Row,
  refused,
  unsupported,
  wrongType,
  wrongValue,
} from './outcomeOf.ts';

type Bound = 'above maximum' | 'below minimum';

const outside = (
  param: string,
  kind: 'integer' | 'decimal',
  bound: Bound,
  limit: number,
  got: number,
): Outcome => {
  const [side, edge] = bound.split(' ');
  const sign = side === 'above' ? '<=' : '>=';
  return refused(
    `${kind}_${side}_${edge === 'maximum' ? 'max' : 'min'}_value`,
    param,
    `Invalid '${param}': ${kind} ${bound} value. Expected a value ${sign} ${limit}, but got ${got} instead.`,
  );
};
const tooLarge = (param: string, got: number, most: number): Outcome =>
  refused(
    'invalid_value',
    param,
    `max_tokens is too large: ${got}. This model supports at most ${most} completion tokens, whereas you provided ${got}.`,
  );
const stopList = (length: number) => ({ stop: Array.from({ length }, () => '.') });

test.for<Row>([
  ['temperature 0', { temperature: 0 }, 'accepted'],
  ['temperature 2', { temperature: 2 }, 'accepted'],
  [
    'temperature 200',
    { temperature: 200 },
    outside('temperature', 'decimal', 'above maximum', 2, 200),
  ],
  [
    'temperature -0.5',
    { temperature: -0.5 },
    outside('temperature', 'decimal', 'below minimum', 0, -0.5),
  ],
  [
    'temperature as a string',
    { temperature: 'hot' },
    wrongType('temperature', 'a decimal', 'a string'),
  ],
  ['top_p 1', { top_p: 1 }, 'accepted'],
  ['top_p 5', { top_p: 5 }, outside('top_p', 'decimal', 'above maximum', 1, 5)],
  ['penalties at their bounds', { presence_penalty: -2, frequency_penalty: 2 }, 'accepted'],
  [
    'frequency_penalty 3',
    { frequency_penalty: 3 },
    outside('frequency_penalty', 'decimal', 'above maximum', 2, 3),
  ],
  [
    'presence_penalty -3',
    { presence_penalty: -3 },
    outside('presence_penalty', 'decimal', 'below minimum', -2, -3),
  ],

  ['n 128 with stream', { n: 128, stream: true }, 'accepted'],
  ['n 0', { n: 0 }, outside('n', 'integer', 'below minimum', 1, 0)],
  ['n 129', { n: 129 }, outside('n', 'integer', 'above maximum', 128, 129)],
  ['n 1.5', { n: 1.5 }, wrongType('n', 'an integer', 'a decimal number')],
  ['n as a string', { n: '2' }, wrongType('n', 'an integer', 'a string')],
  ['a seed of 64 bits', { seed: 2 ** 62 }, 'accepted'],
  ['a fractional seed', { seed: 1.5 }, wrongType('seed', 'an integer', 'a decimal number')],
  ['a seed of more than 64 bits', { seed: 1e20 }, refused('integer_above_max_value', 'seed')],
  ['a seed as a string', { seed: 'x' }, wrongType('seed', 'an integer', 'a string')],

  ['max_completion_tokens 1', { max_completion_tokens: 1 }, 'accepted'],
  [
    'max_completion_tokens 0',
    { max_completion_tokens: 0 },
    outside('max_completion_tokens', 'integer', 'below minimum', 1, 0),
  ],
  ['max_completion_tokens at the maximum', { max_completion_tokens: 16_384 }, 'accepted'],
  [
    'max_completion_tokens above the maximum',
    { max_completion_tokens: 16_385 },
    tooLarge('max_completion_tokens', 16_385, 16_384),
  ],
  ['max_tokens 10', { max_tokens: 10 }, 'accepted'],
  ['max_tokens 0', { max_tokens: 0 }, outside('max_tokens', 'integer', 'below minimum', 1, 0)],
  [
    'max_tokens above the maximum',
    { max_tokens: 100_000 },
    tooLarge('max_tokens', 100_000, 16_384),
  ],
  [
    'both limits',
    { max_tokens: 1, max_completion_tokens: 1 },
    refused(
      'invalid_parameter_combination',
      'max_tokens',
      "Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.",
    ),
  ],

  ['logprobs', { logprobs: true, top_logprobs: 20 }, 'accepted'],
  ['logprobs as a string', { logprobs: 'yes' }, wrongType('logprobs', 'a boolean', 'a string')],
  [
    'top_logprobs without logprobs',
    { top_logprobs: 1 },
    refused(
      null,
      'top_logprobs',
      "The 'top_logprobs' parameter is only allowed when 'logprobs' is enabled.",
    ),
  ],
  [
    'top_logprobs 21',
    { logprobs: true, top_logprobs: 21 },
    outside('top_logprobs', 'integer', 'above maximum', 20, 21),
  ],
  [
    'top_logprobs -1',
    { logprobs: true, top_logprobs: -1 },
    outside('top_logprobs', 'integer', 'below minimum', 0, -1),
  ],

  ['stop', { stop: 'END' }, 'accepted'],
  ['four stops', stopList(4), 'accepted'],
  [
    'ten stops',
    stopList(10),
    refused(
      'array_above_max_length',
      'stop',
      "Invalid 'stop': array too long. Expected an array with maximum length 4, but got an array with length 10 instead.",
    ),
  ],
  ['an empty list of stops', stopList(0), refused('empty_array', 'stop')],
  [
    'a number as stop',
    { stop: 7 },
    wrongType('stop', 'one of a string or array of strings', 'an integer'),
  ],
  [
    'a number in the list of stops',
    { stop: ['.', 7] },
    wrongType('stop[1]', 'a string', 'an integer'),
  ],

  ['logit_bias', { logit_bias: { 50256: -100 } }, 'accepted'],
  [
    'logit_bias beyond its range',
    { logit_bias: { 50256: 101 } },
    outside('logit_bias.50256', 'integer', 'above maximum', 100, 101),
  ],
  ['logit_bias as a list', { logit_bias: [1] }, wrongType('logit_bias', 'an object', 'an array')],
  ['prediction', { prediction: { type: 'content', content: 'x' } }, 'accepted'],
  [
    'a prediction without content',
    { prediction: { type: 'content' } },
    missing('prediction.content'),
  ],
  [
    'a prediction of another type',
    { prediction: { type: 'x', content: 'x' } },
    wrongValue('prediction.type', 'x', "'content'"),
  ],
])('%s', ([, edit, outcome]) => {
  expect(outcomeOfEdit(edit)).toEqual(outcome);
});

test.for([
  ['gpt-4o-mini', 'accepted'],
  ['gpt-6-luna', 'accepted'],
  ['gpt-6-astra', unsupported('stop')],
  ['gpt-5.6-terra', unsupported('stop')],
  ['o3', unsupported('stop')],
] as const)('%s and stop', ([model, outcome]) => {
  expect(outcomeOfEdit({ model, stop: '.' })).toEqual(outcome);
});
