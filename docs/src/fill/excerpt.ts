import { stripVTControlCharacters } from 'node:util';
import type { Fence } from './readFences.ts';

/** Patterns that differ between runs or readers, each with its replacement. */
const changing: [pattern: RegExp, shown: string][] = [
  // The pages write pnpm for both.
  [/npx --yes pnpm@12/g, 'pnpm'],
  [/\b((?:chatcmpl|req|call|file|batch|batch_req)[-_])[A-Za-z0-9]{12,}/g, '$1…'],
  [/("request_id": ?")[0-9a-f-]{36}/g, '$1…'],
  [/("obfuscation": ?")[^"]*/g, '$1…'],
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, '2026-…Z'],
  [/("(?:created|\w+_at)": ?)\d+/g, '$1…'],
  [/^((?:date|openai-processing-ms|x-request-id|x-ratelimit-\S+): ).*$/gim, '$1…'],
  [/\b(127\.0\.0\.1|localhost):\d+/g, '$1:…'],
  // How long something took.
  [/\b\d+\.\d\d( s\b|초)/g, '…$1'],
];

/**
 * Returns the part of a command's output that a fence shows: plain text, only the lines it selects.
 * @throws {Error} if no line contains the text in `from` or `only`
 */
export function excerpt(
  output: string,
  { first, from, only }: Partial<Pick<Fence, 'first' | 'from' | 'only'>>,
): string {
  const plain = stripVTControlCharacters(output).trim().replaceAll('\r\n', '\n');
  const lines = changing
    .reduce((text, [pattern, shown]) => text.replace(pattern, shown), plain)
    .split('\n');
  const start = from === undefined ? 0 : lines.findIndex((line) => line.includes(from));
  const wanted = (start === -1 ? [] : lines.slice(start)).filter((line) =>
    line.includes(only ?? ''),
  );
  if (wanted.length === 0) throw new Error(`Cannot find ${from ?? only} in the output`);
  const shown = wanted.slice(0, first);
  const rest = shown.length < wanted.length ? ['…'] : [];
  const text = [...shown, ...rest].map((line) => line.trimEnd()).join('\n');
  return `${text.trim()}\n`;
}
