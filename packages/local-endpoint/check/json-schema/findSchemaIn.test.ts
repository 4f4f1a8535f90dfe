import { expect, test } from 'vitest';
import { findSchemaIn } from '../../src/json-schema/findSchemaIn.ts';

// Ten million characters: a search in n² would take hours.
test.each([
  ['{', 1e7],
  ['{}', 5e6],
  ['{"a":', 2e6],
  ['"', 1e7],
  ['{"\\', 3e6],
  ['{"properties":{}},', 5e5],
])('findSchemaIn() takes linear time on %j', (part, times) => {
  expect(() => findSchemaIn(part.repeat(times))).not.toThrow();
});

test.each([
  ['{"a":', '}'],
  ['{a', '}'],
  ['{"type":"object","properties":{"a":', 'x}}'],
])('findSchemaIn() takes linear time on nested %j', (before, after) => {
  const times = 1e7 / (before.length + after.length);

  expect(() => findSchemaIn(before.repeat(times) + after.repeat(times))).not.toThrow();
});
