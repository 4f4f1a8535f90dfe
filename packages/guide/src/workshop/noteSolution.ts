import type { Exercise } from './exercise/Exercise.ts';
import type { StepText } from './exercise/ExerciseText.ts';
import type { Workshop } from './Workshop.ts';

/** Notes that the solution of a step was shown. */
export function noteSolution(
  { progress }: Workshop,
  { name }: Exercise,
  { region }: StepText,
): void {
  progress.update(name, ({ solutions }) => ({ solutions: [...new Set([...solutions, region])] }));
}
