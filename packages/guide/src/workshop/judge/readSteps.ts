import { findOutput, showsKey } from './explainTest.ts';
import { isTimeout } from './Failure.ts';
import type { LearnersCode } from './LearnersCode.ts';
import { notRun, type TestRun } from './Run.ts';
import type { Problem, StepVerdict } from './Verdict.ts';

/** A test that failed, and the step that it failed because of. */
export type Blamed = { test: TestRun; step: number };

/** Where each step stands, and which tests failed because of which step. */
export type StepsResult = { steps: StepVerdict[]; blamed: Blamed[] };

/**
 * Reads where the steps stand from their tests. `regions` are the names of the steps' regions, in order; `types`
 * what the compiler found.
 */
export function readSteps(
  code: LearnersCode,
  regions: readonly string[],
  tests: readonly TestRun[],
  types: readonly Problem[],
): StepsResult {
  const isWritten = (step: number) => !code.isOpen(step);
  const stepOf = (test: TestRun) => regions.indexOf(test.region) + 1;
  const failing = tests.filter((test) => isFailed(test) && isWritten(stepOf(test)));
  const waiting = new Map<number, number>();
  const blamed: Blamed[] = [];
  const isLeftOut = ({ first }: TestRun) => first.failure?.message === notRun;
  for (const test of failing.filter((test) => !isLeftOut(test))) {
    const own = stepOf(test);
    const todo = todoOf(test, code);
    const step = blame(test, own, code, types);
    if (todo !== undefined) waiting.set(own, todo);
    else blamed.push({ test, step });
    if (todo === undefined && step !== own) waiting.set(own, step);
  }
  for (const test of failing.filter(isLeftOut)) waiting.set(stepOf(test), blamed.at(-1)?.step ?? 1);
  const steps = regions.map((_, index): StepVerdict => {
    const number = index + 1;
    const blank = code.open.find(({ step }) => step === number);
    if (blamed.some(({ step }) => step === number) || blank?.hasCode) {
      return { number, state: 'failed' };
    }
    if (blank) return { number, state: 'todo' };
    const judgedWith = waiting.get(number);
    if (judgedWith !== undefined) return { number, state: 'written', judgedWith };
    const isWrongType = types.some(({ step }) => step === number);
    return { number, state: isWrongType ? 'failed' : 'passed' };
  });
  // A step's own tests tell best what is wrong with it.
  const isOwn = ({ test, step }: Blamed) => (stepOf(test) === step ? 0 : 1);
  return {
    steps,
    blamed: blamed.sort((one, other) => one.step - other.step || isOwn(one) - isOwn(other)),
  };
}

function isFailed(test: TestRun): boolean {
  return !test.isPassed || showsKey(test);
}

/** The open blank that the learner's code ended at. */
function todoOf({ first, passedWithout }: TestRun, code: LearnersCode): number | undefined {
  if (passedWithout !== undefined) return undefined;
  const { message = '', differences = [] } = first.failure ?? {};
  const texts = [message, ...differences.map(({ actual }) => actual ?? '')];
  const number = /\bTODO (\d+):/.exec(texts.join('\n'))?.[1];
  return number !== undefined && code.isOpen(Number(number)) ? Number(number) : undefined;
}

/**
 * Returns the step that a failed test blames: the one that prints the key; the one without which it passes; the
 * one that forgot `await`, after which anything may happen; the one whose code threw; else the one that it tests.
 */
function blame(test: TestRun, own: number, code: LearnersCode, types: readonly Problem[]): number {
  if (test.isPassed) return stepOfOutput(code) ?? own;
  if (test.passedWithout !== undefined) return test.passedWithout;
  const forgetful = types.find(({ kind }) => kind === 'missing await')?.step;
  if (forgetful !== undefined) return forgetful;
  // What hangs may be anywhere: a type error is the best sign.
  const wrongType = types.find(({ kind, step }) => kind === 'type' && step !== undefined)?.step;
  if (isTimeout(test.first.failure) && wrongType !== undefined) return wrongType;
  const [place] = test.first.failure?.places ?? [];
  const thrower = place && code.stepOfLine(place.line);
  return thrower !== undefined && !code.isOpen(thrower) ? thrower : own;
}

function stepOfOutput(code: LearnersCode): number | undefined {
  const offset = findOutput(code);
  return offset === undefined ? undefined : code.stepOfLine(code.placeOf(offset).line);
}
