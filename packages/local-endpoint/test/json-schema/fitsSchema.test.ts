import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { fitsSchema } from '../../src/json-schema/fitsSchema.ts';
import { satisfiableSchemas } from './satisfiableSchemas.ts';

const values = [
  null,
  true,
  0,
  6,
  10.25,
  -41,
  '',
  'a',
  'abc',
  'S',
  '서울',
  'minji@example.com',
  '2027-02-30',
  [],
  ['a', 'b', 'c'],
  [1, 1],
  [100, 200, 3, 4, 5],
  ['x', 1, 'up'],
  {},
  { name: 'a', age: 3 },
  { country: 'US', zip: '12345' },
  { country: 'KR', zip: '12345' },
  { email: 'a', phone: 'b' },
  { card: '1' },
  { size: 'M' },
  { value: true },
  { next: null },
  { next: { next: 3 } },
  { kids: [{ kids: [] }] },
  { 'x-a': 'b', 123: 4 },
  { left: { leaf: 1 }, right: { leaf: 2 } },
];

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);

test.each(Object.entries(satisfiableSchemas))(
  'fitsSchema() agrees with ajv on values for %s',
  (_, schema) => {
    const validate = ajv.compile(schema);

    expect(values.map((value) => fitsSchema(value, schema))).toEqual(
      values.map((value) => validate(value)),
    );
  },
);

const formats: [string, string[]][] = [
  [
    'date-time',
    [
      '2027-01-15T09:00:00Z',
      '2027-01-15T09:00:00+09:00',
      '2027-01-15',
      '2027-13-15T09:00:00Z',
      '2027-01-15T25:00:00Z',
    ],
  ],
  ['date', ['2028-02-29', '2027-02-29', '27-01-01', '2027-1-1']],
  ['time', ['09:00:00Z', '09:00:00.5+09:00', '24:00:00Z', '09:00']],
  ['duration', ['PT30M', 'P1Y2M3DT4H', 'P2W', 'P', 'PT', '30M']],
  ['email', ['minji@example.com', 'a.b+c@d.co.kr', 'minji', '@example.com', 'a b@c.com']],
  ['hostname', ['www.example.com', 'localhost', '-a.com', 'a..b']],
  ['ipv4', ['192.0.2.1', '256.0.0.1', '1.2.3']],
  [
    'ipv6',
    ['::1', '2001:db8::1', '1:2:3:4:5:6:7:8', '1:2:3', '::ffff:192.0.2.1', '1::2::3', ':::'],
  ],
  ['uuid', ['3f2b8c1e-5d4a-4b6f-9c7d-000000000001', '3f2b8c1e5d4a4b6f9c7d000000000001']],
  ['uri', ['https://example.com/a?b#c', 'mailto:a@b.c', 'example', 'https://예.kr']],
  ['uri-reference', ['/a/b', '#x', 'a b']],
  ['json-pointer', ['', '/a/0', '/a~1b', 'a', '/~2']],
  ['regex', ['^a+$', '(']],
];

test.each(formats)('fitsSchema() agrees with ajv on the format %s', (format, texts) => {
  const ajv = new Ajv2020();
  addFormats.default(ajv);
  const schema = { type: 'string', format };

  expect(texts.map((text) => fitsSchema(text, schema))).toEqual(
    texts.map((text) => ajv.validate(schema, text)),
  );
});
