import type { Language } from '@by-example/core';
import { errorRows } from './errorRows.ts';
import { lessonPageRows } from './lessonPageRows.ts';
import { lessonRows } from './lessonRows.ts';
import { modelRows } from './modelRows.ts';

/**
 * Returns the rows of a table for the pages, the header first.
 * @throws {Error} for an unknown table name
 */
export function rowsOf(name: string, language: Language, projectFolder: string): string[][] {
  if (name === 'lessons') return lessonRows(projectFolder, language);
  if (name === 'lesson pages') return lessonPageRows(projectFolder, language);
  if (name === 'errors') return errorRows(language);
  if (name === 'models of today') return modelRows('today', language);
  if (name === 'models that end') return modelRows('ending', language);
  throw new Error(`Cannot fill a table: unknown name ${name}`);
}
