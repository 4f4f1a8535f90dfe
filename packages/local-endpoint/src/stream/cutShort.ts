/** Thrown in the middle of a body to say: break the connection off here. */
class ConnectionCut extends Error {
  override name = 'ConnectionCut';
}

/** Gives the first half of a body, then throws, so that whoever serves it breaks the connection off. */
export function* cutShort(body: string | Iterable<string>): Generator<string, void, undefined> {
  if (typeof body === 'string') {
    yield body.slice(0, body.length / 2);
  } else {
    const pieces = [...body];
    yield* pieces.slice(0, Math.ceil(pieces.length / 2));
  }
  throw new ConnectionCut('Cut off on demand');
}
