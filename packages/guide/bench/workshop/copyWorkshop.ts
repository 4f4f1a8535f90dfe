import { join } from 'node:path';
import { projectFolder } from '@by-example/local-endpoint/projectFolder';
import type { Exercise } from '../../src/workshop/exercise/Exercise.ts';
import { loadExercises } from '../../src/workshop/exercise/loadExercises.ts';
import { copyLessons } from '../../src/workshop/verify/trial.ts';
import { type OpenTerminal, openTerminal } from './openTerminal.ts';

/** The workshop on a copy of the lessons: no file of a learner is touched. */
export type WorkshopCopy = {
  /** The first exercise, which the screen opens on. */
  exercise: Exercise;
  /** Opens the screen with this Node, or with another command: `pnpm exec node`. */
  open: (command?: readonly [string, ...string[]]) => OpenTerminal;
};

const launcher = join(import.meta.dirname, '../../check/workshop/launch.ts');

/** Copies the lessons for the workshop. The copy goes when the bench ends, however it ends. */
export function copyWorkshop(): WorkshopCopy {
  const { folder, remove } = copyLessons(projectFolder);
  process.once('exit', remove);
  const [exercise] = loadExercises(folder, 'en');
  if (exercise === undefined) throw new Error('Cannot measure the workshop: it has no exercise');
  return {
    exercise,
    open: ([program, ...words] = [process.execPath]) =>
      openTerminal(program, [...words, launcher, folder, '--lang', 'en'], projectFolder),
  };
}
