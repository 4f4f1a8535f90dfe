import { chooseLessons } from '../chooseLessons.ts';
import type { Exercise } from './exercise/Exercise.ts';
import type { Workshop } from './Workshop.ts';

/**
 * Gives the exercise that is meant by a number or a part of a name. Without one it is the current one: that
 * which the learner went to, or the first that is not solved; the last, where all are.
 * @throws {Error} for a word that fits none or several
 */
export function chooseExercise({ exercises, progress }: Workshop, word?: string): Exercise {
  const { current, exercises: known } = progress.read();
  const isOpen = ({ name }: Exercise) => known[name]?.solvedAt === undefined;
  const chosen = word === undefined ? undefined : findExercise(exercises, word);
  const found =
    chosen ??
    exercises.find((exercise) => exercise.name === current && isOpen(exercise)) ??
    exercises.find(isOpen) ??
    exercises.at(-1);
  if (found === undefined) throw new Error('Cannot open an exercise: there is none');
  return found;
}

function findExercise(exercises: readonly Exercise[], word: string): Exercise | undefined {
  try {
    return chooseLessons(exercises, [word])[0];
  } catch (error) {
    // It may have been meant for a command.
    if (error instanceof Error) error.message += '\nTry: pnpm workshop --help';
    throw error;
  }
}
