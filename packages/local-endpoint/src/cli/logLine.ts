import { redact } from '@by-example/core';
import type { RequestLog } from '../node/serve.ts';

/** Formats a request as a log line without keys: `POST /v1/chat/completions gpt-6-luna 200 3 ms 42 tokens`. */
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
    printable(model === undefined ? path : `${path} ${model}`),
    ...(status === undefined ? [] : [status]),
    ...(isWhole ? [] : ['aborted']),
    `${Math.round(durationMs)} ms`,
    ...(totalTokens === undefined ? [] : [`${totalTokens} tokens`]),
  ].join(' ');
}

/** Sanitizes text from a client: redacts keys, then shortens it, and replaces everything but printable ASCII. */
function printable(text: string): string {
  // A key may be percent-encoded. Redacted before it is cut: half a key is a secret, and no longer looks like a key.
  const plain = text.replace(/%([0-7][0-9a-f])/gi, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const redacted = redact(plain);
  const safe = redacted === plain ? text : redacted;
  return safe.slice(0, 200).replace(/[^\x20-\x7e]/g, '?');
}
