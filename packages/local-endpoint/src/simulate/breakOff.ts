import type { Piece, WrittenResponse } from '../wire/EndpointResponse.ts';

/**
 * Yields the first half of a body, then throws, so that the server drops the connection. Where there is no server, the
 * client sees the error itself: it is what `fetch` of Node throws then.
 */
export function* cutShort(body: WrittenResponse['body']): Generator<Piece, void, undefined> {
  if (typeof body === 'string' || body instanceof Uint8Array) {
    yield body.slice(0, body.length / 2);
  } else {
    yield* firstHalf(body);
  }
  throw new TypeError('terminated', { cause: new Error('other side closed') });
}

/** Yields the first half of a stream's events, then an error object if there is one, and ends as if all were well. */
export function* endEarly(
  events: Iterable<Piece>,
  error?: object,
): Generator<Piece, void, undefined> {
  yield* firstHalf(events);
  if (error) yield `data: ${JSON.stringify(error)}\n\n`;
}

function firstHalf(events: Iterable<Piece>): Piece[] {
  const pieces = [...events];
  return pieces.slice(0, Math.ceil((pieces.length - 1) / 2));
}
