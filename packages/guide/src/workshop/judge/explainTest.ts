import type { Exercise } from '../exercise/Exercise.ts';
import { functionOf } from '../exercise/functionOf.ts';
import { explainError } from './explainError.ts';
import { listDifferences } from './listDifferences.ts';
import type { RunError, TestRun } from './Run.ts';
import type { Problem } from './Verdict.ts';

/** Says why a test failed, in what a learner knows: what was expected, what was sent, what was thrown. */
export function explainTest(test: TestRun, exercise: Exercise): Problem {
  const [unexpected] = test.unexpected;
  if (unexpected) {
    const expected = unexpected.expected.map((request) => `- ${request}`);
    const kind = expected.length === 0 ? 'extra request' : 'unexpected request';
    return { kind, diff: [...expected, `+ ${unexpected.sent}`] };
  }
  const [error] = test.errors;
  if (error === undefined) return { kind: 'runner', message: 'a test failed without an error' };
  if (/timed out in/.test(error.message)) return { kind: 'timeout' };
  const missing = /^(\w+) is not a function$/.exec(error.message)?.[1];
  if (missing !== undefined && missing === functionOf(exercise)) {
    return { kind: 'missing function', message: `export async function ${missing}(…)` };
  }
  if (error.name !== 'AssertionError') return explainError(error, exercise);
  if (test.unused.length > 0 && (test.errors.length === 1 || hasNothing(error))) {
    return { kind: 'nothing sent', diff: test.unused.map((request) => `- ${request}`) };
  }
  return { kind: 'mismatch', ...explainAssertion(error) };
}

/** Whether a test looked at what was sent, and there was nothing. */
function hasNothing({ actual }: RunError): boolean {
  return actual === undefined || actual === 'undefined' || actual === '[]';
}

function explainAssertion({ message, diff, expected, actual }: RunError): Partial<Problem> {
  // "What a test's author wrote: expected … to be …": the first part is for people.
  const written = /^([^\n]*?): expected /.exec(message)?.[1];
  const lines = showSides(message, diff, expected, actual);
  return {
    ...(lines && { diff: lines }),
    ...(lines === undefined ? { message } : written !== undefined && { message: written }),
  };
}

function showSides(
  message: string,
  diff: string | undefined,
  expected: string | undefined,
  actual: string | undefined,
): string[] | undefined {
  if (expected === undefined || actual === undefined || expected === actual) return undefined;
  const root = /to have property "([\w.]+)" with value/.exec(message)?.[1] ?? '';
  const isPart = /to match object/.test(message);
  const differences = listDifferences(expected, actual, { root, isPart });
  if (differences && differences.length > 0) return differences;
  if (!diff || diff.startsWith('- Expected:'))
    return [...mark('-', expected), ...mark('+', actual)];
  return diff.split('\n').filter((line) => !line.startsWith('@@') && line.trim() !== '');
}

function mark(sign: string, text: string): string[] {
  return text.split('\n').map((line) => `${sign} ${line}`);
}
