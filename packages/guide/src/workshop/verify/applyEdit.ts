import type { Edit } from '@by-example/config/Edit';
import type { Exercise } from '../exercise/Exercise.ts';
import { relocateImports } from '../exercise/relocateImports.ts';
import { removeMarks } from '../exercise/removeMarks.ts';

/** Gives the solution with an edit, as a learner would have it. */
export function applyEdit({ solution }: Exercise, { from, to }: Edit): string {
  return relocateImports(removeMarks(solution.replace(from, () => to)));
}
