import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Exercise } from './Exercise.ts';
import { makeStarter } from './makeStarter.ts';
import { progressFolder } from './progressFolder.ts';

/**
 * Writes the file that a learner starts from, and keeps a second one, by which a later change of the lesson
 * is told. With the flag `wx` it fails where there is a file.
 */
export function writeStarter(exercise: Exercise, projectFolder: string, flag: 'w' | 'wx'): void {
  const starter = makeStarter(exercise.solution, exercise.steps);
  writeFileSync(exercise.file, starter, { flag });
  writeFileSync(join(progressFolder(exercise.name, projectFolder), 'starter.ts'), starter);
}
