import type { z } from 'zod';

/**
 * Says in words what a schema's first issue found and where: `choices[0].message.content is a number`.
 * A text of the wrong kind is shown, shortened to 40 characters; no other value is.
 */
export function describeIssue(error: z.ZodError, root: unknown): string {
  const path = error.issues[0]?.path ?? [];
  const value = path.reduce<unknown>(
    (parent, key) => (parent as Record<PropertyKey, unknown> | undefined)?.[key],
    root,
  );
  const isWrongNumber = typeof value === 'number' && expectsNumber(error.issues[0]);
  return `${pathOf(path) || 'the body'} is ${isWrongNumber ? value : describe(value)}`;
}

/** Whether a number was wanted there, but another one. */
function expectsNumber(issue: z.core.$ZodIssue | undefined): boolean {
  return issue?.code !== 'invalid_type' || ['int', 'number'].includes(issue.expected);
}

function pathOf(path: PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

function describe(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'string') return `the text ${JSON.stringify(shorten(value))}`;
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function shorten(text: string): string {
  const characters = [...text.slice(0, 200)];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : text;
}
