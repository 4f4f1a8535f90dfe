import type { WrittenResponse } from './EndpointExchange.ts';
import type { EndpointError } from './errors/EndpointError.ts';
import { plainHeaders, responseHeaders } from './responseHeaders.ts';

/** Creates a response with a JSON body, indented as in the real API. */
export function jsonResponse(
  status: number,
  body: unknown,
  startedAt: number,
  tokens = 0,
): WrittenResponse {
  return {
    status,
    headers: responseHeaders('application/json', tokens, startedAt),
    body: JSON.stringify(body, null, 2),
  };
}

/**
 * Creates the response to a rejected request. Like the real API, it sends fewer headers for requests that
 * never reached a model (401, 404, 405).
 */
export function errorResponse(error: EndpointError, startedAt: number): WrittenResponse {
  const response = jsonResponse(error.status, error.toBody(), startedAt);
  if (![401, 404, 405].includes(error.status)) return response;
  return {
    ...response,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      vary: 'Origin',
      ...plainHeaders(),
    },
  };
}
