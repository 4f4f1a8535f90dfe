import type * as z from 'zod';

const kinds: Record<string, string> = {
  string: 'a string',
  boolean: 'a boolean',
  object: 'an object',
  record: 'an object',
  array: 'an array of objects',
};

/**
 * Zod's error map for requests: returns only the expected kind of value, in the real API's words
 * (measured). A schema's own message (`z.int('an integer')`) takes precedence.
 */
export function expectedKind(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'invalid_type') return kinds[issue.expected] ?? issue.expected;
  return '';
}
