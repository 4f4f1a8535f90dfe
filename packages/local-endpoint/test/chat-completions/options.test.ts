import { expect, test } from 'vitest';
import {
  missing,
  outcomeOfEdit,
  type Row,
  refused,
  unknown,
  unsupported,
  wrongType,
  wrongValue,
} from './outcomeOf.ts';

const entries = (count: number) => ({
  metadata: Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 'v'])),
});
const tiers = "'auto', 'default', 'fast', 'flex', and 'priority'";
const levels = "'low', 'medium', and 'high'";
const longName = 'n'.repeat(1_000_000);
const longKey = 'k'.repeat(70);

test.for<Row>([
  ['a misspelt member', { temperatur: 1 }, unknown('temperatur', " Did you mean 'temperature'?")],
  [
    'a member similar to two others',
    { stor: 1 },
    unknown('stor', " Did you mean 'stop' or 'store'?"),
  ],
  [
    'the most similar member first',
    { strem: 1 },
    unknown('strem', " Did you mean 'stream' or 'store'?"),
  ],
  ['a member similar to one in the body', { messagess: 1 }, unknown('messagess')],
  ['a member of another API', { reasoning: { effort: 'low' } }, unknown('reasoning')],
  ['two unknown members', { zebra: 1, apple: 1 }, unknown('zebra')],
  ['the member __proto__', JSON.parse('{"__proto__": {}}'), unknown('__proto__')],
  ['the member constructor', { constructor: 1 }, unknown('constructor')],

  [
    'every other option',
    {
      user: 'u',
      safety_identifier: 's',
      store: true,
      metadata: { a: 'b' },
      service_tier: 'flex',
      verbosity: 'medium',
      prompt_cache_key: 'k',
      prompt_cache_retention: '24h',
      prompt_cache_options: { mode: 'implicit', ttl: '30m' },
      moderation: { model: 'omni-moderation-latest' },
      modalities: ['text'],
    },
    'accepted',
  ],
  [
    'every option null',
    {
      user: null,
      store: null,
      metadata: null,
      tools: null,
      tool_choice: null,
      response_format: null,
      stream_options: null,
    },
    'accepted',
  ],

  [
    'stream_options with stream',
    { stream: true, stream_options: { include_usage: true } },
    'accepted',
  ],
  [
    'stream_options without stream',
    { stream_options: { include_usage: true } },
    refused(
      null,
      'stream_options',
      "The 'stream_options' parameter is only allowed when 'stream' is enabled.",
    ),
  ],
  [
    'an unknown stream option',
    { stream: true, stream_options: { bogus: 1 } },
    unknown('stream_options.bogus'),
  ],
  [
    'stream_options as a string',
    { stream: true, stream_options: 'x' },
    wrongType('stream_options', 'an object', 'a string'),
  ],
  ['stream as a string', { stream: 'yes' }, wrongType('stream', 'a boolean', 'a string')],
  ['store as a string', { store: 'yes' }, wrongType('store', 'a boolean', 'a string')],

  ['16 entries of metadata', entries(16), 'accepted'],
  [
    '17 entries of metadata',
    entries(17),
    refused(
      'object_above_max_properties',
      'metadata',
      "Invalid 'metadata': too many properties. Expected an object with at most 16 properties, but got an object with 17 properties instead.",
    ),
  ],
  [
    'metadata at its maximum length',
    { metadata: { ['k'.repeat(64)]: 'v'.repeat(512) } },
    'accepted',
  ],
  [
    'a long key',
    { metadata: { [longKey]: 'v' } },
    refused(
      'property_name_above_max_length',
      `metadata.${longKey}`,
      "Invalid property name in 'metadata': 'kkk...kkk' is too long. Expected a string with maximum length 64, but got a string with length 70 instead.",
    ),
  ],
  [
    'a long value',
    { metadata: { k: 'x'.repeat(600) } },
    refused(
      'string_above_max_length',
      'metadata.k',
      "Invalid 'metadata.k': string too long. Expected a string with maximum length 512, but got a string with length 600 instead.",
    ),
  ],
  [
    'a long value of characters that take two UTF-16 units each',
    { metadata: { k: '👋'.repeat(513) } },
    refused(
      'string_above_max_length',
      'metadata.k',
      "Invalid 'metadata.k': string too long. Expected a string with maximum length 512, but got a string with length 513 instead.",
    ),
  ],
  [
    'a number in metadata',
    { metadata: { k: 7 } },
    wrongType('metadata.k', 'a string', 'an integer'),
  ],
  [
    'metadata as a string',
    { metadata: 'x' },
    wrongType('metadata', 'a metadata object', 'a string'),
  ],

  [
    'an unknown service_tier',
    { service_tier: 'bogus' },
    wrongValue('service_tier', 'bogus', tiers),
  ],
  [
    'a service_tier that is an object',
    { service_tier: {} },
    wrongType('service_tier', `one of ${tiers.replace('and', 'or')}`, 'an object'),
  ],
  ['an unknown verbosity', { verbosity: 'bogus' }, wrongValue('verbosity', 'bogus', levels)],
  [
    'an unknown prompt_cache_retention',
    { prompt_cache_retention: 'x' },
    refused(null, 'prompt_cache_retention', 'Invalid prompt_cache_retention argument'),
  ],
  [
    'a prompt_cache_retention that is an object',
    { prompt_cache_retention: {} },
    wrongType('prompt_cache_retention', "one of 'in_memory' or '24h'", 'an object'),
  ],
  [
    'an unknown prompt cache option',
    { prompt_cache_options: { bogus: 1 } },
    unknown('prompt_cache_options.bogus'),
  ],
  ['a moderation without model', { moderation: {} }, missing('moderation.model')],
  ['a user that is an object', { user: { a: 1 } }, wrongType('user', 'a string', 'an object')],
  [
    'a long safety_identifier',
    { safety_identifier: 'x'.repeat(65) },
    refused('string_above_max_length', 'safety_identifier'),
  ],
  [
    'an unknown modality',
    { modalities: ['smell'] },
    wrongValue('modalities[0]', 'smell', "'text' and 'audio'"),
  ],
  [
    'verbosity on a model that takes none',
    { verbosity: 'low' },
    refused(
      'unsupported_value',
      'verbosity',
      "Unsupported value: 'verbosity' does not support 'low' with this model. Supported values are: 'medium'.",
    ),
  ],
  ['verbosity on a model that takes it', { model: 'gpt-5', verbosity: 'high' }, 'accepted'],
  [
    'web_search_options on a model that does not search',
    { web_search_options: {} },
    refused(null, 'web_search_options', 'Web search options not supported with this model.'),
  ],
  [
    'web_search_options on a reasoning model',
    { model: 'gpt-5', web_search_options: {} },
    unknown('web_search_options'),
  ],
  [
    'audio out of a model that does not speak',
    { modalities: ['text', 'audio'], audio: { voice: 'alloy', format: 'wav' } },
    refused('unsupported_value', 'modalities'),
  ],
  [
    'a voice for a model that does not speak',
    { audio: { voice: 'alloy', format: 'wav' } },
    unsupported('audio'),
  ],
  ['a very long name of a member, shortened', { [longName]: 1 }, unknown('nnn...nnn')],
  [
    'a very long name in an option, shortened',
    { stream: true, stream_options: { [longName]: 1 } },
    unknown('stream_options.nnn...nnn'),
  ],
  [
    'a very long effort, shortened',
    { model: 'gpt-5', reasoning_effort: longName },
    refused(
      'unsupported_value',
      'reasoning_effort',
      expect.stringContaining("does not support 'nnn...nnn' with this model."),
    ),
  ],
  [
    'a very long value, shortened',
    { verbosity: 'x'.repeat(100) },
    wrongValue('verbosity', 'xxx...xxx', levels),
  ],
])('%s', ([, edit, outcome]) => {
  expect(outcomeOfEdit(edit)).toEqual(outcome);
});
