import { existsSync } from 'node:fs';
import type { Exercise } from './Exercise.ts';
import { writeStarter } from './writeStarter.ts';

/** Writes the learner's file, unless it is there: what a learner has written is never touched. */
export function generateFile(exercise: Exercise, projectFolder: string): void {
  if (!existsSync(exercise.file)) writeStarter(exercise, projectFolder, 'wx');
}
