import {
  isCallExpression,
  isIdentifier,
  isPropertyAssignment,
  isShorthandPropertyAssignment,
  isStringLiteral,
  type Node,
} from 'typescript/unstable/ast';
import { type Failure, isTimeout } from './Failure.ts';
import type { LearnersCode } from './LearnersCode.ts';
import type { TestRun } from './Run.ts';
import { walk } from './tree.ts';
import type { Difference, Problem } from './Verdict.ts';

/** Explains why a test failed: what was expected, what was sent, what was thrown. */
export function explainTest(test: TestRun, step: number, exports: readonly string[]): Problem {
  const { failure, unexpected, unused } = test.first;
  const about = { step, check: test.name };
  const [request] = unexpected;
  if (request?.nearest) {
    const differences = request.differences.map(({ path, expected, actual }) => ({
      path,
      expected,
      yours: actual,
    }));
    return { ...about, kind: 'unexpected request', message: request.sent, differences };
  }
  if (request) return { ...about, kind: 'extra request', message: request.sent };
  if (showsKey(test)) return { ...about, kind: 'key shown' };
  const isNothingSent = unused.length > 0 && (!failure || failure.isAssertion);
  if (isNothingSent) return { ...about, kind: 'nothing sent', message: unused[0] ?? '' };
  if (failure && endsProcess(failure)) return { ...about, kind: 'ended', ...failure.places[0] };
  if (failure === undefined) return { ...about, kind: 'judge', message: 'a test failed silently' };
  return { ...about, ...explainFailure(failure, exports) };
}

/** Explains an error that a test, or the file itself, ended with. */
export function explainFailure(failure: Failure, exports: readonly string[]): Problem {
  const { name, message, isAssertion, differences, places } = failure;
  if (isTimeout(failure)) return { kind: 'timeout' };
  if (endsProcess(failure)) return { kind: 'ended', ...places[0] };
  const missing = /^(?:lesson\.)?(\w+) is not a function$/.exec(message)?.[1];
  if (missing !== undefined && exports.includes(missing) && places.length === 0) {
    return { kind: 'missing function', message: missing };
  }
  if (!isAssertion) {
    const text = name === 'Error' ? message : `${name}: ${message}`;
    return { kind: 'thrown', message: text, ...places[0] };
  }
  // "What a test's author wrote: expected … to be …": the first part is for people.
  const written = /^([^\n]*?): expected /.exec(message)?.[1];
  // Of a yes or no, what was written says all.
  const isBoolean = differences.every(({ actual }) => actual === 'true' || actual === 'false');
  const shown = written !== undefined && isBoolean ? [] : differences;
  const said = written ?? (shown.length === 0 ? message : undefined);
  return {
    kind: 'mismatch',
    ...(said !== undefined && { message: said }),
    differences: shown.map(({ path, expected, actual }) => ({ path, expected, yours: actual })),
  };
}

function endsProcess({ message, differences }: Failure): boolean {
  const texts = [message, ...differences.map(({ actual }) => actual ?? '')];
  return texts.some((text) => text.includes('process.exit unexpectedly called'));
}

/** The tests' own key; whatever prints it would print a real one. */
const testKey = 'sk-test-key-0123456789';

/** Checks whether the learner's code printed the API key. */
export function showsKey({ printed }: TestRun): boolean {
  return printed.includes(testKey);
}

/** Adds the place in the learner's file to look at, unless the problem has one. */
export function locate(problem: Problem, code: LearnersCode): Problem {
  const { kind, step, line, differences = [] } = problem;
  // What hangs may be anywhere.
  if (line !== undefined || step === undefined || kind === 'timeout') return problem;
  const offset = kind === 'key shown' ? findOutput(code) : findDifference(code, step, differences);
  return offset === undefined ? problem : { ...problem, line: code.placeOf(offset).line };
}

/**
 * Returns the offset of what a step's differences are about: the property that has the key and the value, or
 * the key alone; else the step's first statement. Undefined if the step has no code.
 */
function findDifference(
  code: LearnersCode,
  step: number,
  differences: readonly Difference[],
): number | undefined {
  const parts = code.parts.filter((part) => part.step === step);
  const open = code.open.find((blank) => blank.step === step);
  const properties = walk(code.tree).filter(
    (node) => isPropertyAssignment(node) || isShorthandPropertyAssignment(node),
  );
  const isInStep = (node: Node) =>
    parts.some(({ start, end }) => node.getStart(code.tree) >= start && node.end <= end);
  for (const { path, yours } of differences) {
    const key = /([\w-]+)(?:\[\d+\])*$/.exec(path)?.[1]?.toLowerCase();
    const named = properties.filter(({ name }) => {
      const text = isIdentifier(name) || isStringLiteral(name) ? name.text : undefined;
      return isInStep(name) && text?.toLowerCase() === key;
    });
    const value = yours?.replace(/^"|"$/g, '');
    const found =
      named.find((node) => value !== undefined && node.getText(code.tree).includes(value)) ??
      named[Number(/\[(\d+)\]\.[\w-]+$/.exec(path)?.[1] ?? 0)] ??
      named[0];
    if (found) return found.getStart(code.tree);
  }
  return parts[0]?.start ?? open?.start;
}

/** Returns the offset of the first call that prints; undefined if there is none. */
export function findOutput(code: LearnersCode): number | undefined {
  return walk(code.tree)
    .find(
      (node) =>
        isCallExpression(node) &&
        /^(console\.|process\.(stdout|stderr)\.write)/.test(node.getText(code.tree)),
    )
    ?.getStart(code.tree);
}
