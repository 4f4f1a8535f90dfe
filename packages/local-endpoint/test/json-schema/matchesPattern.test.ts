import { expect, test } from 'vitest';
import { fillSchema } from '../../src/json-schema/fillSchema.ts';
import { matchesPattern } from '../../src/json-schema/matchesPattern.ts';
import { seededRandom } from './seededRandom.ts';

test.each([
  ['^[A-Z]{3}-\\d{4}$', 'ABC-1234', true],
  ['^[A-Z]{3}-\\d{4}$', 'ABC-123', false],
  ['^(foo|bar)+$', 'foobar', true],
  ['^(foo|bar)+$', 'foobaz', false],
  ['^(?=.*[A-Z])(?=.*\\d).{8,}$', 'abcdefgh', false],
  ['(', 'anything', true],
])('matchesPattern(%j, %j) is %j', (pattern, text, matches) => {
  expect(matchesPattern(pattern, text)).toBe(matches);
});

// A plain test of each of these takes minutes or years; vitest stops a test after five seconds.
test.each([
  '^(a+)+$',
  '^([a-zA-Z0-9 ]+)*!$',
  '^(a|aa)+$',
  '^(.*)*$x',
  '^(?=(a+)+$)b',
  '^(a?){50}a{50}$',
  'a*a*a*a*a*a*a*b',
])('a text that nearly matches %s does not block the endpoint', (pattern) => {
  const text = `${'a'.repeat(50_000)}#`;
  const schema = { type: 'string', minLength: 60, pattern, not: { pattern } };

  expect(() => matchesPattern(pattern, text)).not.toThrow();
  expect(typeof fillSchema(schema, seededRandom(1), 'en')).toBe('string');
});
