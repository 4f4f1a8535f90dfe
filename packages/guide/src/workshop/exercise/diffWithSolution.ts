import { diffLines } from './diffLines.ts';
import type { Exercise } from './Exercise.ts';
import { relocateImports } from './relocateImports.ts';
import { removeMarks } from './removeMarks.ts';

/** Gives how a learner's code differs from ours; what is left of the starter's comments does not count. */
export function diffWithSolution({ solution }: Exercise, code: string): string[] {
  return diffLines(strip(code), strip(relocateImports(removeMarks(solution))));
}

/** Takes out comments of the starter, and blank lines that come twice. */
function strip(code: string): string {
  const lines = code.split('\n');
  let isTodo = false;
  const kept = lines.filter((line) => {
    isTodo = /^\s*\/\/ TODO \d+:/.test(line) || (isTodo && /^\s*\/\//.test(line));
    return !isTodo;
  });
  return `${kept
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
