import { basename } from 'node:path';
import type { Exercise } from '../exercise/Exercise.ts';
import { explainError } from './explainError.ts';
import { explainTest } from './explainTest.ts';
import { locate } from './locate.ts';
import type { Run, TestRun } from './Run.ts';
import type { Outcome } from './startJudge.ts';
import type { Problem, StepVerdict, Verdict } from './Verdict.ts';

/** Gives the verdict on a learner's file from what its tests came to; `code` is what the file holds. */
export function readVerdict(exercise: Exercise, outcome: Outcome, code: string): Verdict {
  if ('broken' in outcome) {
    return { steps: untold(exercise), problem: { kind: outcome.broken }, printed: '' };
  }
  const { run } = outcome;
  const steps = exercise.steps.map(({ number, region }) =>
    judgeStep(
      number,
      run.tests.filter(({ step }) => step === region),
    ),
  );
  const problem = findRunnersProblem(exercise, run, code) ?? findProblem(exercise, steps, run);
  return { steps, problem: problem && locate(problem, exercise, code), printed: run.printed };
}

function untold({ steps }: Exercise): StepVerdict[] {
  return steps.map(({ number }) => ({ number, state: 'waiting' }));
}

function judgeStep(number: number, tests: readonly TestRun[]): StepVerdict {
  if (tests.some(isReallyFailed)) return { number, state: 'failed' };
  const todos = tests.map(todoOf).filter((todo) => todo !== undefined);
  if (todos.includes(number)) return { number, state: 'todo' };
  const [waitsFor] = todos;
  if (waitsFor !== undefined) return { number, state: 'waiting', waitsFor };
  const isPassed = tests.length > 0 && tests.every(({ state }) => state === 'passed');
  return { number, state: isPassed ? 'passed' : 'waiting' };
}

function isReallyFailed(test: TestRun): boolean {
  return test.state === 'failed' && todoOf(test) === undefined;
}

/** The blank that kept a test from passing, if it was one. */
function todoOf({ state, errors, todo, unused }: TestRun): number | undefined {
  if (state !== 'failed') return undefined;
  // What was sent before the blank is as wrong with it as without.
  if (todo !== undefined) return unused.length > 0 ? todo : undefined;
  for (const { message, actual = '' } of errors) {
    const found = /\bTODO (\d+)/.exec(`${message}\n${actual}`)?.[1];
    if (found !== undefined) return Number(found);
  }
  return undefined;
}

/** What is wrong with the run itself: without this, it might pass for a verdict on the learner's code. */
function findRunnersProblem(
  { file, solutionFile }: Exercise,
  run: Run,
  code: string,
): Problem | undefined {
  if (run.tests.length === 0 && run.errors.length === 0) {
    return { kind: 'runner', message: 'not one test ran' };
  }
  if (run.tests.length > 0 && !hasFile(run.loaded, file)) {
    return { kind: 'runner', message: `the tests did not load ${file}` };
  }
  const isTaken = hasFile(run.loaded, solutionFile) || namesFile(code, solutionFile);
  return isTaken ? { kind: 'solution loaded' } : undefined;
}

/** Whether a text in the code ends like the file's path: what is imported while a test runs is not in the list. */
function namesFile(code: string, file: string): boolean {
  const name = `src/${basename(file)}`.replaceAll('.', '\\.');
  return new RegExp(`['"\`][^'"\`\\n]*\\b${name}(\\?[^'"\`\\n]*)?['"\`]`).test(code);
}

function hasFile(loaded: readonly string[], file: string): boolean {
  const wanted = file.replaceAll('\\', '/');
  return loaded.some((path) => path.replaceAll('\\', '/') === wanted);
}

function findProblem(
  exercise: Exercise,
  steps: readonly StepVerdict[],
  run: Run,
): Problem | undefined {
  const [error] = run.errors;
  if (run.tests.length === 0 && error) return explainError(error, exercise);
  const first = steps.find(({ state }) => state === 'failed' || state === 'todo');
  if (first?.state === 'todo') return { kind: 'todo', step: first.number };
  if (first) {
    const region = exercise.steps.find(({ number }) => number === first.number)?.region;
    const test = run.tests.find((other) => other.step === region && isReallyFailed(other));
    if (test) return { step: first.number, check: test.name, ...explainTest(test, exercise) };
  }
  const waiting = steps.find(({ state }) => state === 'waiting');
  if (waiting?.waitsFor !== undefined) return { kind: 'todo', step: waiting.waitsFor };
  if (error) return explainError(error, exercise);
  return waiting && { kind: 'runner', message: `step ${waiting.number} was not tested` };
}
