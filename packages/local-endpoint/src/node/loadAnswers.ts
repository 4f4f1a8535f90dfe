import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as z from 'zod';
import type { Answers } from '../replies/Answers.ts';
import { projectFolder } from './projectFolder.ts';

const answersFile = z.array(z.strictObject({ question: z.string(), answer: z.string() }));

/**
 * Loads the prepared answers from each lesson's `answers.json` and the one in `docs`.
 * @throws {TypeError} naming the file that cannot be read and the invalid value
 */
export function loadAnswers(folder: string = projectFolder): Answers {
  const files = globSync('{examples/*,docs}/answers.json', { cwd: folder }).sort();
  return new Map(files.flatMap((file) => readAnswers(join(folder, file), folder)));
}

function readAnswers(file: string, folder: string): [question: string, answer: string][] {
  try {
    const entries = answersFile.parse(JSON.parse(readFileSync(file, 'utf8')));
    return entries.map(({ question, answer }) => [question, answer]);
  } catch (error) {
    const found = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new TypeError(`Cannot read ${relative(folder, file)}: ${found}`);
  }
}
