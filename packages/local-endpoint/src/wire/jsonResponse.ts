import type { WrittenResponse } from './EndpointResponse.ts';
import type { EndpointError } from './errors/EndpointError.ts';

/** Creates a response with a JSON body, indented as in the real API. */
export function jsonResponse(body: object, status = 200): WrittenResponse {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body, null, 2),
  };
}

/** Creates the response to a rejected request. */
export function errorResponse(error: EndpointError): WrittenResponse {
  return jsonResponse(error.toBody(), error.status);
}
