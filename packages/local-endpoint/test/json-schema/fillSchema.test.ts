import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { fillSchema } from '../../src/json-schema/fillSchema.ts';
import { satisfiableSchemas } from './satisfiableSchemas.ts';
import { seededRandom } from './seededRandom.ts';

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);

test.each(Object.entries(satisfiableSchemas))('fillSchema() fits %s', (_, schema) => {
  const validate = ajv.compile(schema);

  for (let seed = 0; seed < 20; seed += 1) {
    for (const language of ['ko', 'en'] as const) {
      const value = fillSchema(schema, seededRandom(seed), language);

      // The client receives the value as JSON.
      validate(JSON.parse(JSON.stringify(value)));
      expect(validate.errors, JSON.stringify(value)).toBeNull();
    }
  }
});

test('fillSchema() fits schemas of older drafts', () => {
  const schema = {
    type: 'object',
    properties: {
      pair: {
        type: 'array',
        items: [{ type: 'string' }, { type: 'integer' }],
        additionalItems: false,
        minItems: 2,
      },
      size: { type: 'number', minimum: 0, exclusiveMinimum: 0 },
      card: { type: 'string' },
    },
    required: ['pair', 'size', 'card'],
    dependencies: {
      card: ['zip'],
      zip: { properties: { zip: { type: 'string', pattern: '^\\d{5}$' } } },
    },
  };

  const value = fillSchema(schema, seededRandom(1), 'en');

  expect(new Ajv({ strict: false }).validate(schema, value)).toBe(true);
});

test('fillSchema() respects a draft-4 exclusive bound', () => {
  const schema = {
    type: 'integer',
    minimum: 5,
    exclusiveMinimum: true,
    maximum: 7,
    exclusiveMaximum: true,
  };

  const value = fillSchema(schema, seededRandom(1), 'en');

  expect(value).toBe(6);
});

test('fillSchema() uses example words for typical names', () => {
  const text = { type: 'string' };
  const schema = {
    type: 'object',
    properties: {
      city: text,
      userName: text,
      start_date: text,
      tags: { type: 'array', items: text },
      age: { type: 'integer' },
    },
  };

  expect(fillSchema(schema, seededRandom(1), 'ko')).toEqual({
    city: '서울',
    userName: '김민지',
    start_date: '2027-01-15',
    tags: ['날씨', '여행'],
    age: 30,
  });
  expect(fillSchema(schema, seededRandom(1), 'en')).toEqual({
    city: 'Seoul',
    userName: 'Minji Kim',
    start_date: '2027-01-15',
    tags: ['weather', 'travel'],
    age: 30,
  });
});

test('fillSchema() takes an example from the description if the name matches nothing', () => {
  const schema = {
    type: 'object',
    properties: { x: { type: 'string', description: 'The city to look up' } },
  };

  expect(fillSchema(schema, seededRandom(1), 'ko')).toEqual({ x: '서울' });
});

test('fillSchema() skips an example word that does not fit', () => {
  const schema = {
    type: 'object',
    properties: { city: { type: 'string', pattern: '^[A-Z]{3}$' } },
  };

  expect(fillSchema(schema, seededRandom(1), 'ko')).toEqual({
    city: expect.stringMatching(/^[A-Z]{3}$/),
  });
});

test('fillSchema() fills in optional properties', () => {
  const schema = {
    type: 'object',
    properties: { city: { type: 'string' }, country: { type: ['null', 'string'] } },
  };

  expect(fillSchema(schema, seededRandom(1), 'en')).toEqual({
    city: 'Seoul',
    country: 'South Korea',
  });
});

test('fillSchema() keeps the order of the properties', () => {
  const schema = { type: 'object', properties: { b: {}, a: {}, c: {} }, required: ['c', 'a'] };

  const value = fillSchema(schema, seededRandom(1), 'en');

  expect(Object.keys(value as object)).toEqual(['b', 'a', 'c']);
});

test('fillSchema() prefers examples and defaults that fit', () => {
  const schema = satisfiableSchemas['examples and defaults'];

  expect(fillSchema(schema, seededRandom(1), 'en')).toEqual({
    code: 'QX-1',
    limit: 10,
    when: 'tomorrow',
  });
});

test('fillSchema() ends a recursion at once', () => {
  const schema = satisfiableSchemas['a linked list'];

  expect(fillSchema(schema, seededRandom(1), 'en')).toEqual({
    list: { value: expect.any(Number), next: null },
  });
});

test('fillSchema() returns the same value for the same random numbers', () => {
  for (const schema of Object.values(satisfiableSchemas)) {
    const first = fillSchema(schema, seededRandom(7), 'ko');
    const second = fillSchema(structuredClone(schema), seededRandom(7), 'ko');

    expect(second).toEqual(first);
  }
});

test('fillSchema() fills a thousand nested objects and lists', () => {
  let schema: object = { const: 'core' };
  for (let depth = 0; depth < 500; depth += 1) {
    schema = {
      type: 'array',
      items: { type: 'object', properties: { a: schema }, required: ['a'] },
      minItems: 1,
      maxItems: 1,
    };
  }

  let value: unknown = fillSchema(schema, seededRandom(1), 'en');

  for (let depth = 0; depth < 500; depth += 1) value = (value as [{ a: unknown }])[0].a;
  expect(value).toBe('core');
});

const difficult: Record<string, unknown> = {
  'a schema that refers to itself': { $ref: '#' },
  'two schemas that refer to each other': {
    $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } },
    $ref: '#/$defs/a',
  },
  'an infinite list': { type: 'object', properties: { next: { $ref: '#' } }, required: ['next'] },
  'an infinite choice': {
    anyOf: [{ $ref: '#' }, { type: 'array', items: { $ref: '#' }, minItems: 1 }],
  },
  'a missing definition': {
    type: 'object',
    properties: { a: { $ref: '#/$defs/none' } },
    required: ['a'],
  },
  'a foreign document': { $ref: 'https://example.com/schema.json' },
  false: false,
  'an empty enum': { type: 'string', enum: [] },
  contradictions: { type: 'integer', minimum: 3, maximum: 2 },
  'a value of another type': { type: 'string', enum: [1] },
  'an unknown type': { type: 'strnig' },
  'too few different values': {
    type: 'array',
    items: { type: 'null' },
    uniqueItems: true,
    minItems: 3,
  },
  'a bad pattern': { type: 'string', pattern: '([a-z' },
  'a pattern that nothing matches': { type: 'string', pattern: '^a(?=b)c$' },
  'a nested quantifier': { type: 'string', pattern: '^((a+)+)+$', minLength: 30 },
  'a huge string': { type: 'string', minLength: 1e12 },
  'a huge repetition': { type: 'string', pattern: '^(a{1000}){1000}$' },
  'combinations nested thousands deep': Array.from({ length: 5000 }).reduce(
    (inner) => ({ allOf: [inner] }),
    {},
  ),
  'keywords of the wrong type': {
    type: 7,
    properties: [],
    required: 'a',
    items: 3,
    enum: {},
    allOf: {},
    anyOf: 'x',
    pattern: 4,
    minimum: 'low',
    multipleOf: 0,
    $ref: 12,
    dependencies: null,
    format: [],
  },
  'keywords that every object inherits': JSON.parse(
    '{"allOf":[{"__proto__":1,"toString":2},{"__proto__":3,"toString":4}],"constructor":5}',
  ),
  'a list instead of a schema': [1, 2],
  null: null,
};

test.each(Object.entries(difficult))('fillSchema() returns a JSON value for %s', (_, schema) => {
  const value = fillSchema(schema, seededRandom(1), 'ko');

  expect(JSON.stringify(value)).toBeTypeOf('string');
});

test('fillSchema() fills the other properties if one has no valid value', () => {
  const schema = {
    type: 'object',
    properties: { city: { type: 'string' }, a: false },
    required: ['city', 'a'],
  };

  expect(fillSchema(schema, seededRandom(1), 'en')).toEqual({ city: 'Seoul', a: null });
});
