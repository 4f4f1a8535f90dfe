import { existsSync, readFileSync } from 'node:fs';
import type { Exercise } from './Exercise.ts';

/** Gives what the learner's file holds; undefined where there is none. */
export function readCode({ file }: Pick<Exercise, 'file'>): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r', '') : undefined;
}
