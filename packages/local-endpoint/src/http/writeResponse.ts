import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { EndpointResponse } from '../EndpointExchange.ts';
import type { Client } from './watchClient.ts';

const largestWrite = 64 * 1024;

/**
 * Sends a response. Pieces that take their time are written one by one; pieces that are all there at once
 * are written together. Rejects when the client hangs up.
 */
export async function writeResponse(
  { status, headers, body }: EndpointResponse,
  outgoing: ServerResponse,
  client: Client,
): Promise<void> {
  if (typeof body === 'string') {
    // With its length known the response goes out in one piece.
    headers['content-length'] = String(Buffer.byteLength(body));
    outgoing.writeHead(status, headers).end(body);
    return;
  }
  outgoing.writeHead(status, headers);
  const signal = client.signal();
  for await (const piece of Symbol.asyncIterator in body ? body : together(body)) {
    signal.throwIfAborted();
    if (!outgoing.write(piece)) await once(outgoing, 'drain', { signal });
  }
  outgoing.end();
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
