import { endpointKey } from './endpointKey.ts';
import { EndpointError } from './request/EndpointError.ts';

/**
 * Lets a request with the endpoint's own key pass.
 * @throws {EndpointError} 401 for any other; the key in the message is masked
 */
export function authenticate(authorization: string | undefined): void {
  if (authorization === `Bearer ${endpointKey}`) return;
  const key = authorization?.match(/^Bearer +(\S+) *$/i)?.[1];
  if (key === endpointKey) return;
  if (key === undefined) {
    throw new EndpointError(
      "You didn't provide an API key. Send it in a header: Authorization: Bearer YOUR_KEY. " +
        `The key of this local endpoint is ${endpointKey}.`,
      { status: 401 },
    );
  }
  throw new EndpointError(
    `Incorrect API key provided: ${mask(key)}. The key of this local endpoint is ${endpointKey}; ` +
      'a key of your own belongs to https://api.openai.com/v1.',
    { status: 401, code: 'invalid_api_key' },
  );
}

/** Hides a key as the real API does, all but its ends; a short one wholly. */
function mask(key: string): string {
  if (key.length < 20) return '*'.repeat(key.length);
  return `${key.slice(0, 8)}${'*'.repeat(Math.min(key.length - 12, 40))}${key.slice(-4)}`;
}
