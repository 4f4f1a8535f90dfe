import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { fillSchema } from '../../src/json-schema/fillSchema.ts';
import { satisfiableSchemas } from './satisfiableSchemas.ts';
import { seededRandom } from './seededRandom.ts';

test.each(Object.entries(satisfiableSchemas))('fillSchema() fits %s', (_, schema) => {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);

  for (let seed = 0; seed < 20; seed += 1) {
    for (const language of ['ko', 'en'] as const) {
      const value = fillSchema(schema, seededRandom(seed), language);

      // What a client gets is the value's JSON.
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

test('fillSchema() heeds a draft-4 exclusive bound', () => {
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

test('fillSchema() uses plain words for typical names', () => {
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

test('fillSchema() takes a word from the description if the name says nothing', () => {
  const schema = {
    type: 'object',
    properties: { x: { type: 'string', description: 'The city to look up' } },
  };

  expect(fillSchema(schema, seededRandom(1), 'ko')).toEqual({ x: '서울' });
});

test('fillSchema() leaves a typical word out where it does not fit', () => {
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

test('fillSchema() prefers an example, and a default, that fits', () => {
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

test('fillSchema() answers the same for the same random numbers', () => {
  for (const schema of Object.values(satisfiableSchemas)) {
    const first = fillSchema(schema, seededRandom(7), 'ko');
    const second = fillSchema(structuredClone(schema), seededRandom(7), 'ko');

    expect(second).toEqual(first);
  }
});

test('fillSchema() fills ten thousand properties', () => {
  const names = Array.from({ length: 10_000 }, (_, at) => `p${at}`);
  const properties = Object.fromEntries(
    names.map((name) => [name, { type: 'integer', minimum: 5 }]),
  );

  const required = fillSchema(
    { type: 'object', properties, required: names },
    seededRandom(1),
    'en',
  );
  const optional = fillSchema({ type: 'object', properties }, seededRandom(1), 'en');

  for (const value of [required, optional]) {
    expect(Object.keys(value as object)).toEqual(names);
    expect(Object.values(value as object).every((one) => Number.isInteger(one) && one >= 5)).toBe(
      true,
    );
  }
});

test('fillSchema() fills a thousand objects and lists one inside the other', () => {
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

test('fillSchema() comes to an end on schemas that double at each level', () => {
  const definitions = (required: string[]): Record<string, unknown> => {
    const levels = Array.from({ length: 40 }, (_, at) => {
      const next = { $ref: `#/$defs/level${at + 1}` };
      return [`level${at}`, { type: 'object', properties: { left: next, right: next }, required }];
    });
    return Object.fromEntries([...levels, ['level40', { type: 'integer' }]]);
  };

  const optional = fillSchema(
    { $defs: definitions([]), $ref: '#/$defs/level0' },
    seededRandom(1),
    'en',
  );
  const impossible = fillSchema(
    { $defs: definitions(['left', 'right']), $ref: '#/$defs/level0' },
    seededRandom(1),
    'en',
  );

  expect(optional).toBeTypeOf('object');
  expect(impossible).toBeTypeOf('object');
});

test('fillSchema() comes to an end on branches that all fail, level by level', () => {
  let schema: object = { not: {} };
  for (let depth = 0; depth < 100; depth += 1) {
    const inner = JSON.stringify(schema);
    const object = { type: 'object', properties: { a: JSON.parse(inner) }, required: ['a'] };
    schema =
      depth < 10
        ? { anyOf: [object, { type: 'array', items: JSON.parse(inner), minItems: 1 }] }
        : object;
  }

  expect(fillSchema(schema, seededRandom(1), 'en')).toBeTypeOf('object');
});

const hopeless: Record<string, unknown> = {
  'a schema that is itself': { $ref: '#' },
  'two schemas that are each other': {
    $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } },
    $ref: '#/$defs/a',
  },
  'an endless list': { type: 'object', properties: { next: { $ref: '#' } }, required: ['next'] },
  'an endless choice': {
    anyOf: [{ $ref: '#' }, { type: 'array', items: { $ref: '#' }, minItems: 1 }],
  },
  'a missing definition': {
    type: 'object',
    properties: { a: { $ref: '#/$defs/none' } },
    required: ['a'],
  },
  'a foreign document': { $ref: 'https://example.com/schema.json' },
  false: false,
  nothing: { type: 'string', enum: [] },
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
  'a huge list': { type: 'array', items: { type: 'string' }, minItems: 1e12 },
  'a huge text': { type: 'string', minLength: 1e12 },
  'a huge repetition': { type: 'string', pattern: '^(a{1000}){1000}$' },
  'combinations nested thousands deep': Array.from({ length: 5000 }).reduce(
    (inner) => ({ allOf: [inner] }),
    {},
  ),
  'keywords of the wrong kind': {
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

test.each(Object.entries(hopeless))('fillSchema() gives its best for %s', (_, schema) => {
  const value = fillSchema(schema, seededRandom(1), 'ko');

  expect(JSON.stringify(value)).toBeTypeOf('string');
});

test('fillSchema() fills the rest where one property has no value', () => {
  const schema = {
    type: 'object',
    properties: { city: { type: 'string' }, a: false },
    required: ['city', 'a'],
  };

  expect(fillSchema(schema, seededRandom(1), 'en')).toEqual({ city: 'Seoul', a: null });
});
