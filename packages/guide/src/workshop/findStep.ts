import type { Exercise } from './exercise/Exercise.ts';
import type { StepText } from './exercise/ExerciseText.ts';
import type { Verdict } from './judge/Verdict.ts';

/** Gives the step that the learner is at: that of the problem, or the first that has not passed. */
export function findStep(
  { steps }: Exercise,
  verdict: Verdict,
  code: string,
): StepText | undefined {
  const { step, line } = verdict.problem ?? {};
  const number =
    step ??
    (line === undefined ? undefined : findStepOfLine(code, line)) ??
    verdict.steps.find(({ state }) => state !== 'passed')?.number;
  return steps.find((step) => step.number === number);
}

/** The last comment of the starter up to a line tells its step, while a file cannot be judged. */
function findStepOfLine(code: string, line: number): number | undefined {
  const before = code.split('\n').slice(0, line);
  const numbers = before.map((text) => /^\s*\/\/ TODO (\d+):/.exec(text)?.[1]);
  const last = numbers.filter((number) => number !== undefined).at(-1);
  return last === undefined ? undefined : Number(last);
}
