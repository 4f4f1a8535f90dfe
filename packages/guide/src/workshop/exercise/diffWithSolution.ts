import { diffLines } from './diffLines.ts';
import type { Exercise } from './Exercise.ts';
import { relocateImports } from './relocateImports.ts';
import { removeMarks } from './removeMarks.ts';

/** Gives how a learner's code differs from ours; comments do not count. */
export function diffWithSolution({ solution }: Exercise, code: string): string[] {
  return diffLines(strip(code), strip(relocateImports(removeMarks(solution))));
}

/** Takes out lines that only comment, and blank lines that come twice. */
function strip(code: string): string {
  const lines = code.split('\n').filter((line) => !/^\s*(\/\/|\/\*\*.*\*\/$)/.test(line));
  const text = lines.map((line) => line.trimEnd()).join('\n');
  return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
