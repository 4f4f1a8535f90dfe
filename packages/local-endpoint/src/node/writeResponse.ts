import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { EndpointResponse, Piece } from '../wire/EndpointResponse.ts';
import type { Client } from './watchClient.ts';

const largestWrite = 64 * 1024;

/**
 * Sends a response. Pieces from an async iterable are written one by one; pieces that are available at once
 * are joined into larger writes. Rejects when the client disconnects.
 */
export async function writeResponse(
  { status, headers, body }: EndpointResponse,
  outgoing: ServerResponse,
  client: Client,
): Promise<void> {
  if (typeof body === 'string' || body instanceof Uint8Array) {
    // With a content length, the response goes out in one write.
    headers['content-length'] = String(Buffer.byteLength(body));
    outgoing.writeHead(status, headers).end(body);
    return;
  }
  outgoing.writeHead(status, headers);
  // Only what takes time needs to know whether the client has gone.
  if (Symbol.asyncIterator in body) {
    const signal = client.signal();
    for await (const piece of body) {
      signal.throwIfAborted();
      if (!outgoing.write(piece)) await once(outgoing, 'drain', { signal });
    }
  } else {
    for (const piece of together(body)) {
      if (!outgoing.write(piece)) await once(outgoing, 'drain', { signal: client.signal() });
    }
  }
  outgoing.end();
}

/** Joins many small pieces into few large ones. */
function* together(pieces: Iterable<Piece>): Generator<Piece, void, undefined> {
  let joined = '';
  try {
    for (const piece of pieces) {
      if (typeof piece === 'string') joined += piece;
      else yield piece;
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
