import { stripVTControlCharacters } from 'node:util';
import type { Fence } from './readFences.ts';

/** What differs from run to run or from reader to reader, each with what is shown instead. */
const changing: [pattern: RegExp, shown: string][] = [
  // The pages write pnpm for both.
  [/npx --yes pnpm@12/g, 'pnpm'],
  [/\b(chatcmpl|req|call)[-_][A-Za-z0-9]{12,}/g, '$1-…'],
  [/("obfuscation": ?")[^"]*/g, '$1…'],
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, '2026-…Z'],
  [/("created": ?)\d+/g, '$1…'],
  [/^((?:date|openai-processing-ms|x-request-id|x-ratelimit-\S+): ).*$/gim, '$1…'],
  [/\b(127\.0\.0\.1|localhost):\d+/g, '$1:…'],
];

/**
 * Gives what a fence is to hold of a command's output: plain text, only the lines it asks for.
 * @throws {Error} when no line holds the text that it asks for
 */
export function excerpt(output: string, { first, only }: Pick<Fence, 'first' | 'only'>): string {
  const plain = stripVTControlCharacters(output).trim().replaceAll('\r\n', '\n');
  const lines = changing
    .reduce((text, [pattern, shown]) => text.replace(pattern, shown), plain)
    .split('\n');
  const wanted = only === undefined ? lines : lines.filter((line) => line.includes(only));
  if (wanted.length === 0) throw new Error(`Cannot find ${only} in the output`);
  const shown = wanted.slice(0, first);
  const rest = shown.length < wanted.length ? ['…'] : [];
  const text = [...shown, ...rest].map((line) => line.trimEnd()).join('\n');
  return `${text.trim()}\n`;
}
