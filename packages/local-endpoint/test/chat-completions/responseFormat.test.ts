import { expect, test } from 'vitest';
import {
  missing,
  type Outcome,
  outcomeOfEdit,
  type Row,
  refused,
  unknown,
  wrongType,
  wrongValue,
} from './outcomeOf.ts';

const object = {
  type: 'object',
  properties: { a: { type: 'string' } },
  required: ['a'],
  additionalProperties: false,
};
const jsonSchema = (members: object) => ({
  response_format: { type: 'json_schema', json_schema: members },
});
const say = (content: unknown) => ({
  messages: [{ role: 'user', content }],
  response_format: { type: 'json_object' },
});
const name = 'response_format.json_schema.name';
const strictFault = (rule: string): Outcome =>
  refused(null, 'response_format', `Invalid schema for response_format 'answer': ${rule}`);

test.for<Row>([
  ['text', { response_format: { type: 'text' } }, 'accepted'],
  ['a string', { response_format: 'json' }, wrongType('response_format', 'an object', 'a string')],
  ['no type', { response_format: {} }, missing('response_format.type')],
  [
    'an unknown type',
    { response_format: { type: 'xml' } },
    wrongValue('response_format.type', 'xml', "'json_object', 'json_schema', and 'text'"),
  ],

  [
    'an unknown member',
    { response_format: { type: 'text', strict: true } },
    unknown('response_format.strict'),
  ],
  [
    'a schema beside json_object',
    { ...say('JSON'), response_format: { type: 'json_object', schema: object } },
    unknown('response_format.schema'),
  ],
  [
    'an unknown member of json_schema',
    jsonSchema({ name: 'answer', schema: object, schemas: [] }),
    unknown('response_format.json_schema.schemas'),
  ],
  ['json_object and the word', say('Answer in JSON'), 'accepted'],
  ['json_object and the word in a part', say([{ type: 'text', text: 'As json' }]), 'accepted'],
  [
    'json_object without the word',
    say('Hello'),
    refused(
      null,
      'messages',
      "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.",
    ),
  ],

  ['a strict schema', jsonSchema({ name: 'answer', strict: true, schema: object }), 'accepted'],
  [
    'no json_schema',
    { response_format: { type: 'json_schema' } },
    missing('response_format.json_schema'),
  ],
  ['no name', jsonSchema({ schema: object }), missing(name)],
  [
    'a name with a space',
    jsonSchema({ name: 'an answer', schema: object }),
    refused(
      'invalid_value',
      name,
      `Invalid '${name}': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.`,
    ),
  ],
  [
    'a name too long',
    jsonSchema({ name: 'a'.repeat(65), schema: object }),
    refused('string_above_max_length', name),
  ],
  [
    'a schema without strict that allows additional properties',
    jsonSchema({ name: 'answer', schema: { type: 'object' } }),
    'accepted',
  ],
  ['a missing schema', jsonSchema({ name: 'answer' }), 'accepted'],
  [
    'a missing strict schema',
    jsonSchema({ name: 'answer', strict: true }),
    missing('response_format.json_schema.schema'),
  ],
  [
    'a strict schema that allows additional properties',
    jsonSchema({ name: 'answer', strict: true, schema: { ...object, additionalProperties: true } }),
    strictFault(
      "In context=(), 'additionalProperties' is required to be supplied and to be false.",
    ),
  ],
])('%s', ([, edit, outcome]) => {
  expect(outcomeOfEdit(edit)).toEqual(outcome);
});
