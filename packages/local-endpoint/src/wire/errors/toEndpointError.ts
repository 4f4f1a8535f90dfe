import type * as z from 'zod';
import { countCharacters } from './countCharacters.ts';
import { EndpointError } from './EndpointError.ts';
import { keepEnds } from './keepEnds.ts';
import { kindOf } from './kindOf.ts';
import { listWords } from './listWords.ts';
import { suggestMembers } from './suggestMembers.ts';
import { writePath } from './writePath.ts';

type Issue = z.core.$ZodIssue;
type Place = { param: string; value: unknown };
type Fault = { code: string; message: string; param?: string };
type Faults = { [Code in Issue['code']]?: (issue: Issue & { code: Code }, at: Place) => Fault };

/**
 * Converts an issue that the request's schema found in `body` to the real API's error. The issue must come
 * from a parse with `expectedKind`, so that its message names the expected kind. An unknown member gets suggestions
 * from `members`, the names of the request's members.
 * Source of codes and messages: recorded responses, and measurements that others published.
 */
export function toEndpointError(
  issue: Issue,
  body: object,
  members: readonly string[],
): EndpointError {
  const value = valueAt(body, issue.path);
  const inner = issue.code === 'invalid_union' ? nearestIssue(issue, value) : undefined;
  if (inner)
    return toEndpointError({ ...inner, path: [...issue.path, ...inner.path] }, body, members);

  const param = writePath(issue.path);
  const { code, message, ...moved } = faultOf(issue, { param, value }, body, members);
  return new EndpointError(message, { code, param, ...moved });
}

function faultOf(issue: Issue, at: Place, body: object, members: readonly string[]): Fault {
  if (issue.code === 'unrecognized_keys') return unknownMember(issue, body, members);
  if (at.value === undefined) {
    const message = `Missing required parameter: '${at.param}'.`;
    return { code: 'missing_required_parameter', message };
  }
  const describe = faults[issue.code] as ((issue: Issue, at: Place) => Fault) | undefined;
  return (
    describe?.(issue, at) ?? { code: 'invalid_value', message: `Invalid value for '${at.param}'.` }
  );
}

const faults: Faults = {
  invalid_type: (issue, at) => invalidType(at, issue.message),

  invalid_value: (issue, at) => invalidChoice(at, issue.values),

  invalid_union: (issue, at) => {
    const { options } = issue as { options?: unknown[] };
    return options ? invalidChoice(at, options) : invalidType(at, issue.message);
  },

  not_multiple_of: (issue, at) => invalidType(at, issue.message),

  too_small: ({ origin, minimum, message }, { param, value }) => {
    if (origin === 'number') {
      const number = message.replace(/^an? /, '');
      return {
        code: `${number}_below_min_value`,
        message: `Invalid '${param}': ${number} below minimum value. Expected a value >= ${minimum}, but got ${value} instead.`,
      };
    }
    const kind = kindOf(value);
    const empty = kind.replace(/^an? /, 'empty ');
    const got = kind.replace(/^an? /, 'an empty ');
    return {
      code: empty.replace(' ', '_'),
      message: `Invalid '${param}': ${empty}. Expected ${kind} with minimum length ${minimum}, but got ${got} instead.`,
    };
  },

  too_big: ({ origin, maximum, message }, { param, value }) => {
    if (origin === 'number' || origin === 'int') {
      const number = message.replace(/^an? /, '');
      return {
        code: `${number}_above_max_value`,
        message: `Invalid '${param}': ${number} above maximum value. Expected a value <= ${maximum}, but got ${value} instead.`,
      };
    }
    const kind = kindOf(value);
    const length = lengthOf(value as string | unknown[]);
    return {
      code: kind.replace(/^an? (.*)$/, '$1_above_max_length'),
      message: `Invalid '${param}': ${kind.replace(/^an? /, '')} too long. Expected ${kind} with maximum length ${maximum}, but got ${kind} with length ${length} instead.`,
    };
  },

  invalid_format: ({ pattern = '' }, { param }) => ({
    code: 'invalid_value',
    message: `Invalid '${param}': string does not match pattern. Expected a string that matches the pattern '${patternText(pattern)}'.`,
  }),

  invalid_key: ({ path, issues }) => {
    const name = String(path.at(-1));
    const { maximum } = issues[0] as { maximum?: number };
    return {
      code: 'property_name_above_max_length',
      message: `Invalid property name in '${writePath(path.slice(0, -1))}': '${keepEnds(name, 12)}' is too long. Expected a string with maximum length ${maximum}, but got a string with length ${lengthOf(name)} instead.`,
    };
  },

  custom: ({ params }, { param, value }) => ({
    code: 'object_above_max_properties',
    message: `Invalid '${param}': too many properties. Expected an object with at most ${params?.maxProperties} properties, but got an object with ${Object.keys(value as object).length} properties instead.`,
  }),
};

function lengthOf(value: string | unknown[]): number {
  return typeof value === 'string' ? countCharacters(value) : value.length;
}

function invalidType({ param, value }: Place, expected: string): Fault {
  return {
    code: 'invalid_type',
    message: `Invalid type for '${param}': expected ${expected}, but got ${kindOf(value)} instead.`,
  };
}

function invalidChoice(at: Place, choices: readonly unknown[]): Fault {
  if (typeof at.value !== 'string') return invalidType(at, `one of ${listWords(choices, 'or')}`);
  return {
    code: 'invalid_value',
    message: `Invalid value: '${keepEnds(at.value, 64)}'. Supported values are: ${listWords(choices, 'and')}.`,
  };
}

function unknownMember(
  issue: Issue & { code: 'unrecognized_keys' },
  body: object,
  members: readonly string[],
): Fault {
  const [member = ''] = issue.keys;
  const param = writePath([...issue.path, member]);
  const nearby = issue.path.length === 0 ? suggestMembers(member, members, body) : [];
  const help = nearby.length > 0 ? ` Did you mean ${listWords(nearby, 'or')}?` : '';
  return { code: 'unknown_parameter', param, message: `Unknown parameter: '${param}'.${help}` };
}

/**
 * Returns the first issue of the union member that the value matches best: one of the same kind, with the
 * fewest issues. Returns undefined if no member is of that kind.
 */
function nearestIssue(union: Issue & { code: 'invalid_union' }, value: unknown): Issue | undefined {
  const near = union.errors.filter(([first]) => first && !isOtherKind(first, value));
  return near.sort((a, b) => a.length - b.length)[0]?.[0];
}

function isOtherKind(issue: Issue, value: unknown): boolean {
  if (issue.path.length > 0) return false;
  return (
    issue.code === 'invalid_type' || (issue.code === 'invalid_value' && typeof value !== 'string')
  );
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (parent, key) =>
      typeof parent === 'object' && parent !== null && Object.hasOwn(parent, key)
        ? (parent as Record<PropertyKey, unknown>)[key]
        : undefined,
    body,
  );
}

/** Strips the slashes and flags: zod reports `/^a$/u`, the real API shows `^a$`. */
function patternText(pattern: string): string {
  return pattern.replace(/^\/|\/[a-z]*$/g, '');
}
