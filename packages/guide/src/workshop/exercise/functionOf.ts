import type { Exercise } from './Exercise.ts';

/** Gives the name of the function that a lesson exports, and the learner is to write: `ask`. */
export function functionOf({ solution }: Pick<Exercise, 'solution'>): string {
  return /^export (?:async )?function (\w+)/m.exec(solution)?.[1] ?? '';
}
