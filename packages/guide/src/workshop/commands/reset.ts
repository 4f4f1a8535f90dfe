import type { Exercise } from '../exercise/Exercise.ts';
import { resetFile } from '../exercise/resetFile.ts';
import type { Workshop } from '../Workshop.ts';

/** Starts an exercise afresh, and says where the copy of the learner's file lies. */
export function reset({ projectFolder, say }: Workshop, exercise: Exercise): number {
  const copy = resetFile(exercise, projectFolder);
  console.log(copy ? say.reset(copy.slice(projectFolder.length + 1)) : say.fresh);
  console.log(exercise.path);
  return 0;
}
