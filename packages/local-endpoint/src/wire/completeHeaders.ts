import { createId } from './createId.ts';
import type { WrittenResponse } from './EndpointResponse.ts';

/** The organization that every key belongs to. */
export const organization = 'local-endpoint';

const requestsPerMinute = 10_000;
const tokensPerMinute = 2_000_000;

/** The statuses of requests that the real API rejects before they reach an organization's limits. */
const rejectedEarly = [401, 404, 405];

/** What the headers of a response say of its request. */
export type ResponseFacts = {
  /** When the request arrived, on the clock of `performance.now()`. */
  startedAt: number;
  /** Whether the endpoint counts requests and tokens. */
  hasRateLimits: boolean;
};

/**
 * Returns a response with the headers that the real API sends with any response of this status; those that
 * the response has already outrank them. The rate limits are made up and never reached: each request starts
 * with the full quota. Source: recorded responses of the real API.
 */
export function completeHeaders(
  response: WrittenResponse,
  { startedAt, hasRateLimits }: ResponseFacts,
): WrittenResponse {
  const isRejected = rejectedEarly.includes(response.status);
  const { totalTokens = 0 } = response;
  const headers = {
    ...(isRejected ? { vary: 'Origin' } : processingHeaders(startedAt)),
    ...(isRejected || !hasRateLimits ? {} : rateLimitHeaders(totalTokens)),
    'x-content-type-options': 'nosniff',
    'x-request-id': createId('req_', 32),
    ...response.headers,
  };
  return { ...response, headers };
}

function processingHeaders(startedAt: number): Record<string, string> {
  return {
    'openai-organization': organization,
    'openai-processing-ms': String(Math.round(performance.now() - startedAt)),
    'openai-version': '2020-10-01',
  };
}

function rateLimitHeaders(tokens: number): Record<string, string> {
  return {
    'x-ratelimit-limit-requests': String(requestsPerMinute),
    'x-ratelimit-limit-tokens': String(tokensPerMinute),
    'x-ratelimit-remaining-requests': String(requestsPerMinute - 1),
    'x-ratelimit-remaining-tokens': String(Math.max(0, tokensPerMinute - tokens)),
    'x-ratelimit-reset-requests': formatDuration(60_000 / requestsPerMinute),
    'x-ratelimit-reset-tokens': formatDuration((60_000 * tokens) / tokensPerMinute),
  };
}

/** Formats a duration as the real API does: `12ms`, `8.64s`, `6m0s`, `2m7.93s`. */
export function formatDuration(durationMs: number): string {
  if (durationMs < 1_000) return `${Math.round(durationMs)}ms`;
  const hundredths = Math.round(durationMs / 10);
  const seconds = (hundredths % 6_000) / 100;
  return hundredths < 6_000 ? `${seconds}s` : `${Math.floor(hundredths / 6_000)}m${seconds}s`;
}
