import type { Endpoint } from '../../wire/Endpoint.ts';
import { EndpointError } from '../../wire/errors/EndpointError.ts';
import { keepEnds } from '../../wire/errors/keepEnds.ts';

/**
 * Answers the requests for one stored completion: completions are never stored. The words are ours.
 * @throws {EndpointError} 404
 */
export const refuseStored: Endpoint = (_request, { parameters: { completion_id: id = '' } }) => {
  throw new EndpointError(
    `No chat completion found with id '${keepEnds(id)}': the local endpoint stores none.`,
    { status: 404, param: 'completion_id' },
  );
};
