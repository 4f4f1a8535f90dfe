import type { Language } from '@by-example/core';
import type { Exercise } from './exercise/Exercise.ts';
import type { ProgressFile } from './progress/ProgressFile.ts';
import type { WorkshopTexts } from './WorkshopTexts.ts';

/** What every command of the workshop works with. */
export type Workshop = {
  projectFolder: string;
  language: Language;
  exercises: Exercise[];
  progress: ProgressFile;
  say: WorkshopTexts;
  /** What the learner types for pnpm. */
  command: string;
};
