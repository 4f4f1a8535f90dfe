import type { IncomingRequest } from './EndpointRequest.ts';
import type { WrittenResponse } from './EndpointResponse.ts';

const originOfThisMachine = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Returns the response to a CORS preflight from a page on this machine, which may then send any header with its request;
 * undefined for any other request. Source: https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export function answerPreflight({ method, header }: IncomingRequest): WrittenResponse | undefined {
  if (method !== 'OPTIONS' || header('access-control-request-method') === undefined) {
    return undefined;
  }
  const origin = header('origin');
  if (origin === undefined || !originOfThisMachine.test(origin)) return undefined;
  const requested = header('access-control-request-headers');
  return {
    status: 200,
    headers: {
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, POST, DELETE, OPTIONS',
      ...(requested !== undefined && { 'access-control-allow-headers': requested }),
      'access-control-max-age': '600',
      vary: 'Origin',
    },
    body: '',
  };
}

/** Returns the response such that a page on this machine may read it, with all its headers; to others it stays as it is. */
export function shareWithPage<Response extends Pick<WrittenResponse, 'headers'>>(
  response: Response,
  origin: string | undefined,
): Response {
  if (origin === undefined || !originOfThisMachine.test(origin)) return response;
  const headers = {
    ...response.headers,
    'access-control-allow-origin': origin,
    'access-control-expose-headers': Object.keys(response.headers).join(', '),
    vary: 'Origin',
  };
  return { ...response, headers };
}
