import { basename } from 'node:path';
import type { Exercise } from '../exercise/Exercise.ts';
import { listTypeErrors } from './listTypeErrors.ts';
import type { Problem } from './Verdict.ts';

/** Gives the first type error of a learner's file, or undefined. */
export async function checkTypes({ folder, file }: Exercise): Promise<Problem | undefined> {
  const faults = await listTypeErrors(folder);
  const first = faults.find((fault) => fault.file === basename(file));
  if (first === undefined) return undefined;
  return { kind: 'type', line: first.line, column: first.column, message: first.message };
}
