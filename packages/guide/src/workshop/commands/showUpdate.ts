import { diffWithUpdate } from '../exercise/diffWithUpdate.ts';
import type { Exercise } from '../exercise/Exercise.ts';
import { showDiff } from '../show/showDiff.ts';
import type { Workshop } from '../Workshop.ts';

/** Prints what has changed in a lesson since the learner's file was generated from it. */
export function showUpdate({ projectFolder, say }: Workshop, exercise: Exercise): number {
  const diff = diffWithUpdate(exercise, projectFolder);
  const lines = diff.length === 0 ? [say.lesson.same] : showDiff(diff, 'red');
  console.log([exercise.path, ...lines].join('\n'));
  return 0;
}
