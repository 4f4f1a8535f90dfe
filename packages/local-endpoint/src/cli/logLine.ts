import { redact } from '@by-example/core';
import type { RequestLog } from '../http/serve.ts';

/** Writes a request's line in the log: `POST /v1/chat/completions gpt-6-luna 200 3 ms 42 tokens`. */
export function logLine({
  method,
  path,
  model,
  status,
  isWhole,
  durationMs,
  totalTokens,
}: RequestLog): string {
  return [
    method,
    printable(path),
    ...(model === undefined ? [] : [printable(model)]),
    ...(status === undefined ? [] : [status]),
    ...(isWhole ? [] : ['broken off']),
    `${Math.round(durationMs)} ms`,
    ...(totalTokens === undefined ? [] : [`${totalTokens} tokens`]),
  ].join(' ');
}

/** What a client chose: shortened, without keys, and without what would write elsewhere on a terminal. */
function printable(text: string): string {
  return redact(text.slice(0, 200)).replace(/[^\x21-\x7e]/g, '?');
}
