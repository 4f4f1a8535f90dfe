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

const mostPrinted = 100;
const printed = new Map<string, string>();

/** Returns what to print of a path and a model; most requests have the same few. */
function printable(text: string): string {
  let safe = printed.get(text);
  if (safe === undefined) {
    safe = sanitize(text);
    if (printed.size >= mostPrinted) printed.clear();
    printed.set(text, safe);
  }
  return safe;
}

/** Sanitizes text from a client: redacts keys, then shortens it, and replaces everything but printable ASCII. */
function sanitize(text: string): string {
  // A key may be percent-encoded, even twice. It is redacted before the text is cut: half a key no longer looks like one.
  const plain = decode(decode(text));
  const redacted = redact(plain);
  const safe = redacted === plain ? text : redacted;
  return safe.slice(0, 200).replace(/[^\x20-\x7e]/g, '?');
}

function decode(text: string): string {
  return text.replace(/%([0-7][0-9a-f])/gi, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
