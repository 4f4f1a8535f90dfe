import type { Exercise, StepText } from '../exercise/Exercise.ts';
import { readRegions } from '../exercise/regions.ts';
import type { WorkshopTexts } from '../texts/WorkshopTexts.ts';
import { highlightCode, highlightProse, style } from './style.ts';

/** Returns what to write in a step. */
export function showTask({ number, title, task }: StepText): string[] {
  return [style('bold', `${number} ${title}`), ...highlightProse(task).split('\n')];
}

/** Returns the first hints of a step, as many as were asked for. */
export function showHints({ hints }: StepText, count: number, say: WorkshopTexts): string[] {
  return hints.slice(0, count).flatMap((hint, at) => {
    const [first = '', ...rest] = showMarkdown(hint);
    return [`${style('yellow', say.hint(at + 1, hints.length))}  ${first}`, ...rest];
  });
}

/** Returns the lesson's code for one step. */
export function showSolution({ solution }: Exercise, step: number, say: WorkshopTexts): string[] {
  const lines = readRegions(solution).find(({ number }) => number === step)?.lines ?? [];
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map(indentOf));
  const code = lines.map((line) => `  ${line.slice(indent)}`).join('\n');
  return [style('yellow', say.solutionOf(step)), '', ...highlightCode(code)];
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Every other part is a block of code. */
function showMarkdown(text: string): string[] {
  return text.split(/^```\w*\n([\s\S]*?)\n?^```$/m).flatMap((part, at) => {
    if (at % 2 === 1) return highlightCode(part).map((line) => `  ${line}`);
    const code = /^`([^`]+)`$/.exec(part.trim())?.[1];
    if (code !== undefined) return highlightCode(code);
    return highlightProse(part.trim())
      .split('\n')
      .filter((line) => line !== '');
  });
}
