import type { Exercise } from '../exercise/Exercise.ts';
import { generateFile } from '../exercise/generateFile.ts';
import { runExercise } from '../runExercise.ts';
import type { Workshop } from '../Workshop.ts';

/** Runs what the learner wrote, as the lesson itself runs. Gives 0 if that succeeds. */
export async function run(
  workshop: Workshop,
  exercise: Exercise,
  { offline }: { offline: boolean },
): Promise<number> {
  generateFile(exercise, workshop.projectFolder);
  return (await runExercise(workshop, exercise, offline)) ? 0 : 1;
}
