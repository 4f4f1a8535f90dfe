import type { Endpoint } from './Endpoint.ts';
import type { WrittenResponse } from './EndpointExchange.ts';
import { EndpointError } from './errors/EndpointError.ts';
import { errorResponse } from './jsonResponse.ts';

/**
 * Wraps an endpoint that has no rate limit of its own: neither its answers nor its errors carry the headers
 * about one. Source: recorded responses of files, batches and moderations.
 */
export function withoutRateLimits(endpoint: Endpoint): Endpoint {
  return async (request, context) => {
    try {
      return dropLimits(await endpoint(request, context));
    } catch (error) {
      if (!(error instanceof EndpointError)) throw error;
      return dropLimits(errorResponse(error, context.startedAt));
    }
  };
}

function dropLimits(response: WrittenResponse): WrittenResponse {
  const headers = Object.entries(response.headers);
  const kept = headers.filter(([name]) => !name.startsWith('x-ratelimit-'));
  return { ...response, headers: Object.fromEntries(kept) };
}
