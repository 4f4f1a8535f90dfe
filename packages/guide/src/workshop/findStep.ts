import type { Exercise } from './exercise/Exercise.ts';
import type { StepText } from './exercise/ExerciseText.ts';
import type { Verdict } from './judge/Verdict.ts';

/** Gives the step that the learner is at: that of the problem, or the first that has not passed. */
export function findStep({ steps }: Exercise, verdict: Verdict): StepText | undefined {
  const number =
    verdict.problem?.step ?? verdict.steps.find(({ state }) => state !== 'passed')?.number;
  return steps.find((step) => step.number === number);
}
