import type { Exercise } from '../exercise/Exercise.ts';
import { generateFile } from '../exercise/generateFile.ts';
import type { Workshop } from '../Workshop.ts';

/** Goes to the exercise after this one, or the one before, and names its file. Gives 1 where there is none. */
export function go(workshop: Workshop, from: Exercise, by: 1 | -1): number {
  const { exercises, progress, projectFolder, say } = workshop;
  const exercise = exercises[exercises.indexOf(from) + by];
  if (exercise === undefined) {
    console.log(by === 1 ? say.screen.last : say.screen.first);
    return 1;
  }
  generateFile(exercise, projectFolder);
  progress.goTo(exercise.name);
  console.log(`${exercise.number} ${exercise.title}\n${exercise.path}`);
  return 0;
}
