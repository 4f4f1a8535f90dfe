import { constants, copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { timestamp } from '../timestamp.ts';
import type { Exercise } from './Exercise.ts';
import { progressFolder } from './progressFolder.ts';
import { writeStarter } from './writeStarter.ts';

/** Starts afresh. Gives the path of the copy that it keeps of the learner's file, if there was one. */
export function resetFile(exercise: Exercise, projectFolder: string): string | undefined {
  if (!existsSync(exercise.file)) {
    writeStarter(exercise, projectFolder, 'wx');
    return undefined;
  }
  const copy = join(progressFolder(exercise.name, projectFolder), `exercise-${timestamp()}.ts`);
  copyFileSync(exercise.file, copy, constants.COPYFILE_EXCL);
  writeStarter(exercise, projectFolder, 'w');
  return copy;
}
