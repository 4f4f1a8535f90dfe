import { styleText } from 'node:util';
import type { Exercise } from '../exercise/Exercise.ts';
import type { Problem } from '../judge/Verdict.ts';
import { cleanText } from './cleanText.ts';

/** Gives the place of a problem, which terminals let one click on, and the line that stands there. */
export function showPlace({ path }: Exercise, problem: Problem, code: string): string[] {
  const { kind, line, column } = problem;
  if (line === undefined) return [];
  const place = column === undefined ? `${path}:${line}` : `${path}:${line}:${column}`;
  // The line of a blank says what was just said.
  if (kind === 'todo') return [styleText('cyan', place)];
  const text = cleanText(code.split('\n')[line - 1] ?? '');
  const number = `  ${line} │ `;
  const before = text.slice(0, (column ?? 1) - 1).replace(/[^\u1100-\uffdc]/g, ' ');
  // Korean letters take two columns.
  const caret = `${' '.repeat(number.length - 2)}│ ${before.replace(/[^ ]/g, '  ')}^`;
  return [styleText('cyan', place), number + text, ...(column === undefined ? [] : [caret])];
}
