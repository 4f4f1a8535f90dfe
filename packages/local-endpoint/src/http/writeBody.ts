import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { EndpointResponse } from '../EndpointExchange.ts';

const largestWrite = 64 * 1024;

/**
 * Writes a body and ends the response. Pieces that take their time are written one by one; pieces that
 * are all there at once are written together. Rejects when the signal aborts: the client is gone.
 */
export async function writeBody(
  body: EndpointResponse['body'],
  outgoing: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  if (typeof body !== 'string') {
    const pieces = Symbol.asyncIterator in body ? body : together(body);
    for await (const piece of pieces) {
      signal.throwIfAborted();
      if (!outgoing.write(piece)) await once(outgoing, 'drain', { signal });
    }
  }
  outgoing.end(typeof body === 'string' ? body : undefined);
}

/** Joins pieces into few large ones. */
function* together(pieces: Iterable<string>): Generator<string, void, undefined> {
  let joined = '';
  try {
    for (const piece of pieces) {
      joined += piece;
      if (joined.length < largestWrite) continue;
      yield joined;
      joined = '';
    }
  } catch (error) {
    yield joined;
    throw error;
  }
  yield joined;
}
