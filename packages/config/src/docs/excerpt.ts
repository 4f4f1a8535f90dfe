import { stripVTControlCharacters } from 'node:util';
import type { Fence } from './readFences.ts';

/** Gives what a fence is to hold of a command's output: plain text, only the lines it asks for. */
export function excerpt(output: string, { first, only }: Pick<Fence, 'first' | 'only'>): string {
  const lines = stripVTControlCharacters(output).trim().split(/\r?\n/);
  const wanted = only === undefined ? lines : lines.filter((line) => line.includes(only));
  const shown = wanted.slice(0, first);
  const rest = shown.length < wanted.length ? ['…'] : [];
  const text = [...shown, ...rest].map((line) => line.trimEnd()).join('\n');
  return `${text.trim()}\n`;
}
