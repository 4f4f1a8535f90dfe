import type * as z from 'zod';
import { EndpointError } from './EndpointError.ts';
import { keepEnds } from './keepEnds.ts';
import { writePath } from './writePath.ts';
import { writePython } from './writePython.ts';

type Issue = z.core.$ZodIssue;

/**
 * Parses a request with its schema, and reports the first fault as the API's older endpoints do, which print
 * what Python's jsonschema says, without param and code: `'x' is not one of ['a', 'b'] - 'purpose'`. A schema's
 * own message (`z.number('integer')`) names the expected type.
 * Source: published responses; where there is none, the messages of jsonschema.
 * @throws {EndpointError} 400
 */
export function parseLikeJsonSchema<Parsed>(schema: z.ZodType<Parsed>, body: object): Parsed {
  const { data, error } = schema.safeParse(body, { error: expectedType });
  if (!error) return data;
  const [issue] = error.issues as [Issue];
  throw new EndpointError(messageOf(issue, body));
}

function expectedType(issue: z.core.$ZodRawIssue): string {
  return issue.code === 'invalid_type' ? issue.expected : '';
}

function messageOf(issue: Issue, body: object): string {
  const value = issue.path.reduce<unknown>((parent, key) => Object(parent)[key], body);
  if (value === undefined) {
    const missing = writePython(String(issue.path.at(-1)));
    return `${missing} is a required property${place(issue.path.slice(0, -1))}`;
  }
  if (issue.code === 'unrecognized_keys') {
    const [key] = issue.keys;
    return `Additional properties are not allowed (${writeShort(key)} was unexpected)${place(issue.path)}`;
  }
  return `${faultOf(issue, writeShort(value))}${place(issue.path)}`;
}

function faultOf(issue: Issue, value: string): string {
  switch (issue.code) {
    case 'invalid_value':
      return `${value} is not one of ${writePython(issue.values)}`;
    case 'too_small':
      return `${value} is less than the minimum of ${issue.minimum}`;
    case 'too_big':
      return `${value} is greater than the maximum of ${issue.maximum}`;
    case 'invalid_type':
      return `${value} is not of type '${issue.message}'`;
    default:
      return `${value} is not valid`;
  }
}

function place(path: readonly PropertyKey[]): string {
  return path.length > 0 ? ` - '${writePath(path)}'` : '';
}

function writeShort(value: unknown): string {
  return writePython(typeof value === 'string' ? keepEnds(value, 64) : value);
}
