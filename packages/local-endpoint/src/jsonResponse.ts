import type { WrittenResponse } from './EndpointExchange.ts';
import type { EndpointError } from './request/EndpointError.ts';
import { plainHeaders, responseHeaders } from './responseHeaders.ts';

/** Gives a response with a JSON body, indented as the real API's are. */
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
 * Gives the response for a request that was refused. Where no model was reached (401, 404, 405) the real
 * API sends few headers.
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
