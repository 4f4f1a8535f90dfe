import type { Exercise } from './exercise/Exercise.ts';
import type { StepText } from './exercise/ExerciseText.ts';
import type { Workshop } from './Workshop.ts';

/** Counts one more hint of a step, and gives how many were given by now. */
export function takeHint({ progress }: Workshop, { name }: Exercise, step: StepText): number {
  const before = Math.min(progress.of(name).hints[step.region] ?? 0, step.hints.length);
  const count = Math.min(before + 1, step.hints.length);
  if (count > before) {
    progress.update(name, ({ hints }) => ({ hints: { ...hints, [step.region]: count } }));
  }
  return count;
}
