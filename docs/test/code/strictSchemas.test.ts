import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHandler, endpointKey, toFetch } from '@by-example/local-endpoint';
import OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';

// The table of schemas in the reference is true: who refuses what.

const inField = (field: z.ZodType) => () => z.object({ field });
const text = z.string();
const pair = z.union([z.object({ one: text }), z.object({ two: text })]);

const allowed: Record<string, (() => z.ZodType)[]> = {
  '`.nullable()`': [inField(text.nullable()), inField(z.object({ text }).nullable())],
  '`z.enum()`, `z.literal()`': [inField(z.enum(['a', 'b'])), inField(z.literal('a'))],
  '`z.iso.date()`, `z.iso.datetime()`, `z.email()`, `z.uuid()`': [
    inField(z.iso.date()),
    inField(z.iso.datetime()),
    inField(z.email()),
    inField(z.uuid()),
  ],
  '`z.string().regex()`': [inField(text.regex(/^a+$/))],
  '`z.number().min().max()`, `z.int()`': [inField(z.number().min(1).max(2)), inField(z.int())],
  '`z.array().min().max()`': [inField(z.array(text).min(1).max(2))],
};
const refusedByHelper: Record<string, (() => z.ZodType)[]> = {
  '`.optional()`': [inField(text.optional())],
  '`z.looseObject()`, `z.record()`': [() => z.looseObject({ text }), inField(z.record(text, text))],
  '`z.tuple()`, `z.date()`, `.transform()`': [
    inField(z.tuple([text, text])),
    inField(z.date()),
    inField(text.transform(Number)),
  ],
};
const refusedByApi: Record<string, (() => z.ZodType)[]> = {
  '`z.url()`': [inField(z.url())],
  '`z.string().min(3)`': [inField(text.min(3)), inField(text.max(3))],
  '`z.any()`': [inField(z.any())],
};
const docs = join(import.meta.dirname, '../..');

describe.each(['ko', 'en'])('the table in %s', (language) => {
  const page = readFileSync(join(docs, language, 'reference/structured-output.md'), 'utf8');

  test.each([...Object.keys({ ...allowed, ...refusedByHelper, ...refusedByApi })])(
    'has a row for %s',
    (label) => {
      expect(page).toContain(`\n| ${label} `);
    },
  );
});

const casesOf = (rows: Record<string, (() => z.ZodType)[]>) =>
  Object.entries(rows).flatMap(([label, schemas]) => schemas.map((schema) => ({ label, schema })));

test.each([...casesOf(allowed), { label: '`z.union()` in a field', schema: inField(pair) }])(
  '$label is allowed',
  async ({ schema }) => {
    expect(await answerTo(schema())).toBe('stop');
  },
);

test.each([
  ...casesOf(refusedByHelper),
  { label: '`z.array()` as the root', schema: () => z.array(text) },
  { label: '`z.union()` as the root', schema: () => pair },
])('$label makes the helper throw', ({ schema }) => {
  expect(() => zodResponseFormat(schema() as z.ZodObject, 'event')).toThrow();
});

test.each(casesOf(refusedByApi))('$label is refused by the API', async ({ schema }) => {
  await expect(answerTo(schema())).rejects.toThrow('400 Invalid schema for response_format');
});

/** Sends a schema to the local endpoint, and returns the finish reason. */
async function answerTo(schema: z.ZodType): Promise<string | undefined> {
  const client = new OpenAI({
    apiKey: endpointKey,
    baseURL: 'http://localhost/v1',
    fetch: toFetch(createHandler({ replies: [] })),
  });
  const { choices } = await client.chat.completions.create({
    model: 'gpt-6-luna',
    messages: [{ role: 'user', content: 'Hello' }],
    response_format: zodResponseFormat(schema as z.ZodObject, 'event'),
  });
  return choices[0]?.finish_reason;
}
