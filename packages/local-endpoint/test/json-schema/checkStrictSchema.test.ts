import { zodFunction, zodResponseFormat } from 'openai/helpers/zod';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkStrictSchema } from '../../src/json-schema/checkStrictSchema.ts';

type Schema = Record<string, unknown>;

const text: Schema = { type: 'string' };

function closed(properties: Schema, more: Schema = {}): Schema {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
    ...more,
  };
}

function messageFor(schema: unknown): string | undefined {
  return checkStrictSchema(schema)?.message;
}

function names(count: number, length = 0): string[] {
  return Array.from({ length: count }, (_, at) => `n${at}`.padEnd(length, 'x'));
}

const allowed: Record<string, Schema> = {
  'an object': closed({ city: text, unit: { type: ['string', 'null'], enum: ['C', 'F', null] } }),
  'an object without properties': { type: 'object', properties: {}, additionalProperties: false },
  'lists and bounds': closed({
    codes: {
      type: 'array',
      items: { type: 'string', pattern: '^[A-Z]+$' },
      minItems: 1,
      maxItems: 3,
    },
    size: { type: 'number', minimum: 0, exclusiveMaximum: 10, multipleOf: 0.5 },
    email: { type: 'string', format: 'email' },
  }),
  anyOf: closed({ item: { anyOf: [closed({ a: text }), { type: 'null' }] } }),
  definitions: closed(
    { step: { $ref: '#/$defs/step' } },
    { $defs: { step: closed({ output: text }) } },
  ),
  recursion: closed({ children: { type: 'array', items: { $ref: '#' } } }),
  'a default': closed({ a: { ...text, default: 'x' }, b: { type: 'integer', default: 3 } }),
  'titles, descriptions and a $schema': closed(
    { kind: { type: 'string', const: 'a', title: 'Kind', description: 'Always a' } },
    { $schema: 'http://json-schema.org/draft-07/schema#', title: 'Root' },
  ),
};

test.each(Object.entries(allowed))('checkStrictSchema() accepts %s', (_, schema) => {
  expect(checkStrictSchema(schema)).toBeUndefined();
});

test("checkStrictSchema() accepts what the client's zod helpers generate", () => {
  const step = z.object({ explanation: z.string(), output: z.string().nullable() });
  const answer = z.object({
    steps: z.array(step),
    kind: z.enum(['short', 'long']),
    score: z.number().min(0).max(1),
  });

  const format = zodResponseFormat(answer, 'answer');
  const tool = zodFunction({ name: 'answer', parameters: answer });

  expect(checkStrictSchema(format.json_schema.schema)).toBeUndefined();
  expect(checkStrictSchema(tool.function.parameters)).toBeUndefined();
});

const rejected: Record<string, [Schema, string]> = {
  'a root that is a list': [
    { type: 'array', items: text },
    `schema must be a JSON Schema of 'type: "object"', got 'type: "array"'.`,
  ],
  'a root that is a choice': [
    { anyOf: [closed({ a: text }), closed({ b: text })] },
    `schema must be a JSON Schema of 'type: "object"', got 'type: "None"'.`,
  ],
  'a root with a choice': [
    closed({ a: text }, { anyOf: [{ required: ['a'] }] }),
    "schema must have type 'object' and not have 'oneOf'/'anyOf'/'allOf'/'enum'/'not' at the top level.",
  ],
  'an open object': [
    { type: 'object', properties: { a: text }, required: ['a'] },
    "In context=(), 'additionalProperties' is required to be supplied and to be false.",
  ],
  'an open object inside': [
    closed({ a: { type: 'array', items: { ...closed({ b: text }), additionalProperties: true } } }),
    "In context=('properties', 'a', 'items'), 'additionalProperties' is required to be supplied and to be false.",
  ],
  'an optional property': [
    closed({ a: text, b: text }, { required: ['a'] }),
    "In context=(), 'required' is required to be supplied and to be an array including every key in properties. Missing 'b'.",
  ],
  'a missing list of required properties': [
    { type: 'object', properties: { a: text }, additionalProperties: false },
    "In context=(), 'required' is required to be supplied and to be an array including every key in properties. Missing 'a'.",
  ],
  'a required property that does not exist': [
    closed({ a: text }, { required: ['a', 'b'] }),
    "In context=(), 'required' is required to be supplied and to be an array including every key in properties. Extra required key 'b' supplied.",
  ],
  'a map': [
    closed({ scores: { type: 'object', additionalProperties: { type: 'number' } } }),
    "In context=(), 'required' is required to be supplied and to be an array including every key in properties. Extra required key 'scores' supplied.",
  ],
  oneOf: [
    closed({ a: { oneOf: [text] } }),
    "In context=('properties', 'a'), 'oneOf' is not permitted.",
  ],
  allOf: [
    closed({ a: { allOf: [text] } }),
    "In context=('properties', 'a'), 'allOf' is not permitted.",
  ],
  'a length': [
    closed({ a: { ...text, minLength: 1 } }),
    "In context=('properties', 'a'), 'minLength' is not permitted.",
  ],
  'unique items': [
    closed({ a: { type: 'array', items: text, uniqueItems: true } }),
    "In context=('properties', 'a'), 'uniqueItems' is not permitted.",
  ],
  'a condition': [
    closed({ a: text }, { if: { required: ['a'] } }),
    "In context=(), 'if' is not permitted.",
  ],
  'a list without items': [
    closed({ a: { type: 'array' } }),
    "In context=('properties', 'a'), array schema missing items.",
  ],
  'a list type without items': [
    closed({ a: { type: ['string', 'array'] } }),
    "In context=('properties', 'a', 'type', '1'), array schema missing items.",
  ],
  'a missing type': [
    closed({ a: { description: 'x' } }),
    "In context=('properties', 'a'), schema must have a 'type' key.",
  ],
  'a missing type in a branch': [
    closed({ a: { anyOf: [text, { const: 1 }] } }),
    "In context=('properties', 'a', 'anyOf', '1'), schema must have a 'type' key.",
  ],
  'an unknown type': [
    closed({ a: { type: 'date' } }),
    "'date' is not valid under any of the given schemas.",
  ],
  'an unknown format': [
    closed({ a: { ...text, format: 'uri' } }),
    "In context=('properties', 'a'), 'uri' is not a valid format.",
  ],
  'a reference with a description': [
    closed({ a: { $ref: '#/$defs/b', description: 'x' } }, { $defs: { b: text } }),
    "context=('properties', 'a'), $ref cannot have keywords {'description'}.",
  ],
  'a reference with a default': [
    closed({ a: { $ref: '#/$defs/b', default: 'x' } }, { $defs: { b: text } }),
    "context=('properties', 'a'), $ref cannot have keywords {'default'}.",
  ],
  'an unresolved reference': [
    closed({ a: { $ref: '#/$defs/b' } }),
    "context=('properties', 'a'), reference to component '#/$defs/b' which was not found in the schema.",
  ],
  'an error in a definition': [
    closed(
      { a: { $ref: '#/$defs/b' } },
      { $defs: { b: { ...closed({}), additionalProperties: true } } },
    ),
    "In context=('$defs', 'b'), 'additionalProperties' is required to be supplied and to be false.",
  ],
  'too many properties': [
    closed(Object.fromEntries(names(5001).map((name) => [name, text]))),
    '5001 parameters exceeds limit of 5000.',
  ],
  'too many levels': [
    Array.from({ length: 11 }).reduce<Schema>((inner) => closed({ a: inner }), text),
    '11 levels of nesting exceeds limit of 10.',
  ],
  'too many enum values': [
    closed({ a: { ...text, enum: names(600) }, b: { ...text, enum: names(401) } }),
    "Expected at most 1000 enum values in total within a single schema when using structured outputs, but received 1001. Consider reducing the number of enums, or opt out of structured outputs by setting 'strict: false'.",
  ],
  'an enum with too much text': [
    closed({ a: { ...text, enum: names(251, 60) } }),
    "Expected at most 15000 total characters across enum values when there are more than 250 enum values, but received 15060. Consider reducing the number of enums, or opt out of structured outputs by setting 'strict: false'.",
  ],
  'too much text in names': [
    closed(Object.fromEntries(names(1201, 100).map((name) => [name, text]))),
    '120100 characters in names, enum and const values exceeds limit of 120000.',
  ],
};

test.each(Object.entries(rejected))('checkStrictSchema() rejects %s', (_, [schema, message]) => {
  expect(messageFor(schema)).toBe(message);
});

test('checkStrictSchema() accepts a schema at its limits', () => {
  const levels = Array.from({ length: 10 }).reduce<Schema>((inner) => closed({ a: inner }), text);
  const properties = closed(Object.fromEntries(names(5000).map((name) => [name, text])));
  const values = closed({ a: { ...text, enum: names(1000) } });

  expect([levels, properties, values].map(messageFor)).toEqual([undefined, undefined, undefined]);
});

test('checkStrictSchema() returns the path of the error', () => {
  const schema = closed({ list: { type: 'array', items: { anyOf: [text, { oneOf: [] }] } } });

  expect(checkStrictSchema(schema)?.path).toEqual(['properties', 'list', 'items', 'anyOf', '1']);
});

test('checkStrictSchema() reports the outermost error first', () => {
  const schema = closed({ a: { type: 'object' }, b: text }, { additionalProperties: true });

  expect(messageFor(schema)).toContain("In context=(), 'additionalProperties'");
});

test.each([null, true, 'object', [], {}])('checkStrictSchema() rejects %j', (schema) => {
  expect(messageFor(schema)).toContain(`got 'type: "None"'`);
});
