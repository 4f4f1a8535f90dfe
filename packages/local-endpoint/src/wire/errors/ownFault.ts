import { EndpointError } from './EndpointError.ts';

/** Wraps a bug in this endpoint, with its details: the real API would say no more than `server_error`. */
export function ownFault(error: unknown): EndpointError {
  if (error instanceof RangeError && /call stack/i.test(error.message)) {
    return new EndpointError('The request is nested too deeply for the local endpoint.');
  }
  return new EndpointError(`The local endpoint failed: ${String(error)}`, {
    status: 500,
    type: 'server_error',
    code: 'server_error',
  });
}
