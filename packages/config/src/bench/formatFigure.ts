import { styleText } from 'node:util';
import type { Figure } from './Figure.ts';

/** Formats a figure as two lines of the table: the figure with its goal, and the measurements behind it. */
export function formatFigure({ name, measured, goal, isMet, details }: Figure): string {
  const line = `${name.padEnd(32)}${measured.padEnd(18)}${`goal ${goal}`.padEnd(24)}${judge(isMet)}`;
  return `${line}\n${styleText('dim', `  ${details}`)}`;
}

function judge(isMet: boolean | undefined): string {
  if (isMet === undefined) return styleText('dim', 'unknown');
  return isMet ? styleText('green', 'met') : styleText('red', 'MISSED');
}
