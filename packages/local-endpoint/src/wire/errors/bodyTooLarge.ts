import { EndpointError } from './EndpointError.ts';

/** Creates the error for a body that is larger than its route allows. The words are ours. */
export function bodyTooLarge(maxMegabytes: number): EndpointError {
  return new EndpointError(`The request body is larger than ${maxMegabytes} MB.`, { status: 413 });
}
