import { readFileSync } from 'node:fs';
import { findRegion } from './findRegion.ts';

const mark = /^\s*\/\/ #(end)?region/;

/**
 * Gives the code of a file without its region marks, or of one of its regions without the indent:
 * `ask.ts` or `ask.ts#send`.
 * @throws {Error} when there is no such region
 */
export function readCode(fileAndRegion: string): string {
  const [file = '', region] = fileAndRegion.split('#');
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const { first, last } = region ? findRegion(file, region) : { first: 1, last: lines.length };
  const shown = lines.slice(first - 1, last).filter((line) => !mark.test(line));
  const indent = Math.min(...shown.filter(Boolean).map((line) => line.search(/\S/)));
  return `${shown.map((line) => line.slice(indent)).join('\n')}\n`;
}
