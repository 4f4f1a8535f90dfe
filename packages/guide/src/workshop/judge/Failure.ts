import { type Difference, listDifferences } from '@by-example/config/listDifferences';

/** An error, as it was thrown in the test's thread. */
export type Failure = {
  name: string;
  message: string;
  /** Whether an `expect` of the test threw it. */
  isAssertion: boolean;
  /** Where a value is not what an `expect` of the test wants. */
  differences: Difference[];
  /** The places in the learner's file that it came through, the innermost first. */
  places: { line: number; column: number }[];
};

/** Describes an error from a test as plain data. */
export function describeFailure(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  const name = error instanceof Error ? error.constructor.name : typeof error;
  const isAssertion = name === 'AssertionError';
  return {
    name,
    message,
    isAssertion,
    differences: isAssertion ? compare(error as AssertionError, message) : [],
    places: readPlaces(read(error, 'stack')),
  };
}

/** Checks whether a test failed because it did not end. */
export function isTimeout(failure: Failure | undefined): boolean {
  return failure !== undefined && /^Test timed out/.test(failure.message);
}

type AssertionError = { expected?: unknown; actual?: unknown };

function compare({ expected, actual }: AssertionError, message: string) {
  if (expected === undefined && actual === undefined) return [];
  const path = /to have property "([\w.-]+)" with value/.exec(message)?.[1] ?? '';
  return listDifferences(expected, actual, { path, isSubset: /to match object/.test(message) });
}

/** Reads the frames of a stack that are in the learner's file: `    at ask (/…/exercise.ts:3:23)`. */
function readPlaces(stack: string): Failure['places'] {
  return [...stack.matchAll(/exercise\.ts(?:\?[^:)\s]*)?:(\d+):(\d+)/g)].map(
    ([, line, column]) => ({ line: Number(line), column: Number(column) }),
  );
}

function read(value: unknown, key: string): string {
  const found = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof found === 'string' ? found : '';
}
