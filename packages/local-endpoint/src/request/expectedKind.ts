import type * as z from 'zod';

const kinds: Record<string, string> = {
  string: 'a string',
  boolean: 'a boolean',
  object: 'an object',
  record: 'an object',
  array: 'an array of objects',
};

/**
 * Zod's error map for requests: an issue's message says no more than what kind of value was expected, in
 * the real API's words (measured). A schema with other words (`z.int('an integer')`) goes first.
 */
export function expectedKind(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'invalid_type') return kinds[issue.expected] ?? issue.expected;
  return '';
}
