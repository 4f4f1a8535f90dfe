import { styleText } from 'node:util';
import type { StepText } from '../exercise/ExerciseText.ts';
import type { WorkshopTexts } from '../WorkshopTexts.ts';

/** Gives the first so many hints of a step. */
export function showHints({ hints }: StepText, count: number, say: WorkshopTexts): string[] {
  return hints.slice(0, count).flatMap((hint, at) => {
    const lines = hint.split('\n').filter((line) => !line.startsWith('```') && line !== '');
    const [first = '', ...rest] = lines;
    return [`${styleText('yellow', say.hint(at + 1, hints.length))}  ${first}`, ...rest];
  });
}
