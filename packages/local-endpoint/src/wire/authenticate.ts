import { endpointKey } from '@by-example/core';
import { EndpointError } from './errors/EndpointError.ts';

/**
 * Checks that a request carries the endpoint's own key.
 * @throws {EndpointError} 401 for a missing or different key; the message masks the key
 */
export function authenticate(authorization: string | undefined, isInPage: boolean): void {
  if (authorization === `Bearer ${endpointKey}`) return;
  const own = isInPage ? 'the endpoint in this page' : 'this local endpoint';
  const key = authorization?.match(/^Bearer\s+(\S.*)$/is)?.[1]?.trimEnd();
  if (key === endpointKey) return;
  if (key === undefined) {
    throw new EndpointError(
      "You didn't provide an API key. Send it in a header: Authorization: Bearer YOUR_KEY. " +
        `The key of ${own} is ${endpointKey}.`,
      { status: 401 },
    );
  }
  const advice = isInPage
    ? 'never put your own key into a web page.'
    : 'use your own key with https://api.openai.com/v1.';
  throw new EndpointError(
    `Incorrect API key provided: ${mask(key)}. The key of ${own} is ${endpointKey}; ${advice}`,
    { status: 401, code: 'invalid_api_key' },
  );
}

/** Masks a key as the real API does: all but its ends, or all of a short one. */
function mask(key: string): string {
  if (key.length < 20) return '*'.repeat(key.length);
  return `${key.slice(0, 8)}${'*'.repeat(Math.min(key.length - 12, 40))}${key.slice(-4)}`;
}
