import { createId } from './createId.ts';

/** The organization that every key belongs to. */
export const organization = 'local-endpoint';

const requestsPerMinute = 10_000;
const tokensPerMinute = 2_000_000;

/**
 * Creates the headers that the real API sends with an answer or a rejected request, for a request that uses
 * this many tokens. The rate limits are made up and never reached: each request starts with the full quota.
 * Source: recorded responses of the real API.
 */
export function responseHeaders(
  contentType: string,
  tokens: number,
  startedAt: number,
): Record<string, string> {
  return {
    'content-type': contentType,
    'openai-organization': organization,
    'openai-processing-ms': String(Math.round(performance.now() - startedAt)),
    'openai-version': '2020-10-01',
    'x-ratelimit-limit-requests': String(requestsPerMinute),
    'x-ratelimit-limit-tokens': String(tokensPerMinute),
    'x-ratelimit-remaining-requests': String(requestsPerMinute - 1),
    'x-ratelimit-remaining-tokens': String(Math.max(0, tokensPerMinute - tokens)),
    'x-ratelimit-reset-requests': formatDuration(60_000 / requestsPerMinute),
    'x-ratelimit-reset-tokens': formatDuration((60_000 * tokens) / tokensPerMinute),
    ...plainHeaders(),
  };
}

/** Creates the few headers of a response that never reached a model: 401, 404, 405. Source: as above. */
export function plainHeaders(): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'x-request-id': createId('req_', 32),
  };
}

/** Formats a duration as the real API does: `12ms`, `8.64s`, `6m0s`, `2m7.93s`. */
export function formatDuration(durationMs: number): string {
  if (durationMs < 1_000) return `${Math.round(durationMs)}ms`;
  const hundredths = Math.round(durationMs / 10);
  const seconds = (hundredths % 6_000) / 100;
  return hundredths < 6_000 ? `${seconds}s` : `${Math.floor(hundredths / 6_000)}m${seconds}s`;
}
