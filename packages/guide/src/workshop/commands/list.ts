import { chooseExercise } from '../chooseExercise.ts';
import { showList } from '../show/showList.ts';
import type { Workshop } from '../Workshop.ts';

/** Prints every exercise and how far the learner is. */
export function list(workshop: Workshop): number {
  console.log(showList(workshop, chooseExercise(workshop)).join('\n'));
  return 0;
}
