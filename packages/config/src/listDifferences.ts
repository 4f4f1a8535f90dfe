import { inspect } from 'node:util';

/** One place where a value is not what was expected. Values are printed as JSON; undefined if nothing is there. */
export type Difference = {
  /** Such as `messages[0].role`; empty for the whole value. */
  path: string;
  expected: string | undefined;
  actual: string | undefined;
};

/**
 * Compares two values and returns every place where they differ. Asymmetric matchers such as
 * `expect.any(String)` count as equal to what they match. With `isSubset`, members that only `actual` has
 * are no difference.
 */
export function listDifferences(
  expected: unknown,
  actual: unknown,
  { path = '', isSubset = false }: { path?: string; isSubset?: boolean } = {},
): Difference[] {
  if (matches(expected, actual) || path.length > longestPath) return [];
  if (
    !isParent(expected) ||
    !isParent(actual) ||
    Array.isArray(expected) !== Array.isArray(actual)
  ) {
    return [{ path, expected: print(expected), actual: print(actual) }];
  }
  const isList = Array.isArray(expected);
  const extra = isSubset && !isList ? [] : Object.keys(actual);
  return [...new Set([...Object.keys(expected), ...extra])].flatMap((key) =>
    listDifferences(expected[key], actual[key], { path: join(path, key, isList), isSubset }),
  );
}

/** Deeper than any request: what is circular ends here. */
const longestPath = 500;

function matches(expected: unknown, actual: unknown): boolean {
  if (isMatcher(expected)) return expected.asymmetricMatch(actual);
  return Object.is(expected, actual);
}

type Matcher = { asymmetricMatch: (actual: unknown) => boolean; sample?: unknown };

function isMatcher(value: unknown): value is Matcher {
  return isParent(value) && typeof value.asymmetricMatch === 'function';
}

/** Whether a value is an object or an array whose members can be compared one by one. */
function isParent(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof Error);
}

function join(path: string, key: string, isIndex: boolean): string {
  if (isIndex) return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}

function print(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (value instanceof Error) return String(value);
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  try {
    const json = JSON.stringify(value, (_key, part) => (isMatcher(part) ? exampleOf(part) : part));
    return json ?? String(value);
  } catch {
    // A circular object, or a bigint within one.
    return inspect(value, { depth: 2, breakLength: Number.POSITIVE_INFINITY });
  }
}

/** What a matcher matches: of `expect.toBeOneOf([…])` the first, of `expect.stringContaining('…')` the text. */
function exampleOf({ sample }: Matcher): unknown {
  if (Array.isArray(sample)) return sample.flat()[0];
  return typeof sample === 'function' ? `(any ${sample.name})` : sample;
}
