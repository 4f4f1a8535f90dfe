import type { WrittenResponse } from '../wire/EndpointResponse.ts';

/** Thrown in the middle of a body to drop the connection there. */
class ConnectionCut extends Error {
  override name = 'ConnectionCut';
}

/** Yields the first half of a body, then throws, so that the server drops the connection. */
export function* cutShort(
  body: WrittenResponse['body'],
): Generator<string | Uint8Array<ArrayBuffer>, void, undefined> {
  if (typeof body === 'string' || body instanceof Uint8Array) {
    yield body.slice(0, body.length / 2);
  } else {
    const pieces = [...body];
    yield* pieces.slice(0, Math.ceil(pieces.length / 2));
  }
  throw new ConnectionCut('Cut off on demand');
}
