import { expect, test } from 'vitest';
import { findSchemaIn } from '../../src/json-schema/findSchemaIn.ts';

// Two million characters: a search in n² would take hours.
test.each([
  ['{', 2e6],
  ['{}', 1e6],
  ['{"a":', 4e5],
  ['"', 2e6],
  ['{"\\', 6e5],
  ['{"properties":{}},', 1e5],
])('findSchemaIn() takes linear time on %j', (part, times) => {
  expect(() => findSchemaIn(part.repeat(times))).not.toThrow();
});

test.each([
  ['{"a":', '}'],
  ['{a', '}'],
  ['{"type":"object","properties":{"a":', 'x}}'],
])('findSchemaIn() takes linear time on nested %j', (before, after) => {
  const times = 2e6 / (before.length + after.length);

  expect(() => findSchemaIn(before.repeat(times) + after.repeat(times))).not.toThrow();
});
