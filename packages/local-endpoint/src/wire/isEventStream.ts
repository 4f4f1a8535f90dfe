import type { Piece, WrittenResponse } from './EndpointResponse.ts';

/** Checks whether a response is a stream of events, rather than a whole or a file in chunks. */
export function isEventStream(
  response: WrittenResponse,
): response is WrittenResponse & { body: Iterable<Piece> } {
  return response.headers['content-type']?.startsWith('text/event-stream') ?? false;
}
