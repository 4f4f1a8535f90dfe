import type { WhatIf } from '@by-example/config/WhatIf';
import type { Program } from './Program.ts';

/** A program with one change, and where that is: the number of its file, and its first and last line. */
export type ChangedProgram = { program: Program; file: number; first: number; last: number };

/**
 * Makes an offered change to a program.
 * @throws {Error} if the part to replace does not occur exactly once
 */
export function applyWhatIf(original: Program, { title, from, to }: WhatIf): ChangedProgram {
  const counts = original.map(({ code }) => code.split(from).length - 1);
  const file = counts.indexOf(1);
  if (file === -1 || counts.reduce((sum, count) => sum + count, 0) !== 1) {
    throw new Error(`Cannot change "${title.en}": the code to replace must occur once`);
  }
  const program = original.map((one, at) =>
    at === file ? { ...one, code: one.code.replace(from, () => to) } : { ...one },
  );
  return { program, file, ...changedLines(original[file]?.code ?? '', program[file]?.code ?? '') };
}

/** Returns the first and the last line of the changed code that differ from the original. */
function changedLines(original: string, changed: string): { first: number; last: number } {
  const before = original.split('\n');
  const after = changed.split('\n');
  const first = after.findIndex((line, at) => line !== before[at]);
  const end = after.findLastIndex((line, at) => line !== before[at + before.length - after.length]);
  return { first: first + 1, last: Math.max(first, end) + 1 };
}
