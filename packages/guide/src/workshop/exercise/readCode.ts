import { readFileSync } from 'node:fs';
import type { Exercise } from './Exercise.ts';

/**
 * Gives what the learner's file holds; undefined where there is none.
 * @throws {Error} for one that cannot be read
 */
export function readCode({ file, path }: Pick<Exercise, 'file' | 'path'>): string | undefined {
  try {
    return readFileSync(file, 'utf8').replaceAll('\r', '');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new Error(`Cannot read ${path}: ${code}`, { cause: error });
  }
}
