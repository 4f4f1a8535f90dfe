import type { ExerciseProgress } from '../progress/Progress.ts';

/** Gives how many hints an exercise took, of all its steps. */
export function countHints({ hints }: Pick<ExerciseProgress, 'hints'>): number {
  return Object.values(hints).reduce((sum, count) => sum + count, 0);
}
