import type { Language } from '@by-example/core';
import { pnpmCommand } from '../pnpmCommand.ts';
import { loadExercises } from './exercise/loadExercises.ts';
import { ProgressFile } from './progress/ProgressFile.ts';
import { texts } from './texts.ts';
import type { Workshop } from './Workshop.ts';

/**
 * Opens the workshop of the project in that folder.
 * @throws {Error} where it has no exercises, or one that cannot be read
 */
export function openWorkshop(projectFolder: string, language: Language): Workshop {
  const exercises = loadExercises(projectFolder, language);
  if (exercises.length === 0) {
    throw new Error(`Cannot open the workshop: no lesson in ${projectFolder} has an exercise.md`);
  }
  const progress = new ProgressFile(projectFolder);
  return {
    projectFolder,
    language,
    exercises,
    progress,
    say: texts[language],
    command: pnpmCommand(),
  };
}
