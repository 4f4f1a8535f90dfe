import { readFileSync } from 'node:fs';
import { findRegion } from './findRegion.ts';

const mark = /^\s*\/\/ #(end)?region/;

/**
 * Reads the code of a file without its region markers, or of one of its regions without its indentation:
 * `ask.ts` or `ask.ts#send`.
 * @throws {Error} if the file does not have the region
 */
export function readCode(fileAndRegion: string): string {
  const [file = '', region] = fileAndRegion.split('#');
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const { first, last } = region ? findRegion(file, region) : { first: 1, last: lines.length };
  const shown = lines.slice(first - 1, last).filter((line) => !mark.test(line));
  const indent = Math.min(...shown.filter(Boolean).map((line) => line.search(/\S/)));
  return `${shown.map((line) => line.slice(indent)).join('\n')}\n`;
}
