import { expect, test } from 'vitest';
import { checkStrictSchema } from '../../src/json-schema/checkStrictSchema.ts';
import { fillSchema } from '../../src/json-schema/fillSchema.ts';
import { seededRandom } from '../../test/json-schema/seededRandom.ts';

// Schemas of a size or a depth that would take an algorithm in n² minutes.

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

test('fillSchema() terminates on schemas that double at each level', () => {
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

test('fillSchema() terminates on branches that fail at every level', () => {
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

test('fillSchema() returns a JSON value for a huge list', () => {
  const schema = { type: 'array', items: { type: 'string' }, minItems: 1e12 };

  expect(JSON.stringify(fillSchema(schema, seededRandom(1), 'ko'))).toBeTypeOf('string');
});

test.each([
  { pattern: `^${'ab\\d[x-z]'.repeat(100_000)}$` },
  { pattern: `${'('.repeat(3000)}a${')*'.repeat(3000)}` },
  { pattern: '^([a-z]{0,90}-){0,90}!$', maxLength: 3 },
  { pattern: '^[a-z]+$', minLength: 90_000, not: { pattern: 'a|[b-z]' } },
])('fillSchema() terminates on patterns that are large or have no match, %#', (schema) => {
  expect(fillSchema({ type: 'string', ...schema }, seededRandom(1), 'en')).toBeTypeOf('string');
});

test('fillSchema() matches a long repetition', () => {
  const schema = { type: 'string', pattern: '^[a-z]{9000}$' };

  expect(fillSchema(schema, seededRandom(1), 'en')).toMatch(/^[a-z]{9000}$/);
});

test('checkStrictSchema() handles a schema of a hundred thousand levels', () => {
  const schema = Array.from({ length: 100_000 }).reduce<object>(
    (inner) => ({
      type: 'object',
      properties: { a: inner },
      required: ['a'],
      additionalProperties: false,
    }),
    { type: 'string' },
  );

  expect(checkStrictSchema(schema)?.message).toBe('100000 levels of nesting exceeds limit of 10.');
});
