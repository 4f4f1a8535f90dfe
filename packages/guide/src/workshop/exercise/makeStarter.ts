import wrapAnsi from 'wrap-ansi';
import type { StepText } from './ExerciseText.ts';
import { readRegions } from './readRegions.ts';
import { relocateImports } from './relocateImports.ts';
import { removeMarks } from './removeMarks.ts';

const columns = 100;

/**
 * Gives the file that a learner starts from: the lesson's code with every region blanked, or only those that
 * are named. A blank says what to write, and throws an error with its number.
 */
export function makeStarter(
  solution: string,
  steps: readonly StepText[],
  blanked?: readonly string[],
): string {
  const lines = solution.split('\n');
  for (const { name, number, start, end, indent } of readRegions(solution).reverse()) {
    if (blanked && !blanked.includes(name)) continue;
    const step = steps.find(({ region }) => region === name);
    const task = wrapAnsi(`TODO ${number}: ${step?.task || name}`, columns - indent.length - 3);
    const title = (step?.title ?? name).replace(/['\\]/g, '\\$&');
    const blank = [
      ...task.split('\n').map((line) => `// ${line}`),
      `throw new Error('TODO ${number}: ${title}');`,
    ];
    lines.splice(start, end - start + 1, ...blank.map((line) => indent + line));
  }
  return relocateImports(removeMarks(lines.join('\n')));
}
