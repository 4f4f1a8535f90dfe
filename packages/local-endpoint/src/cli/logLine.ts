import { redact } from '@by-example/core';
import type { RequestLog } from '../node/serve.ts';

/** Formats a request as a log line: `POST /v1/chat/completions gpt-6-luna 200 3 ms 42 tokens`. */
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
    ...(isWhole ? [] : ['aborted']),
    `${Math.round(durationMs)} ms`,
    ...(totalTokens === undefined ? [] : [`${totalTokens} tokens`]),
  ].join(' ');
}

/** Sanitizes text from a client: shortens it, redacts keys, and replaces everything but printable ASCII. */
function printable(text: string): string {
  return redact(text.slice(0, 200)).replace(/[^\x21-\x7e]/g, '?');
}
