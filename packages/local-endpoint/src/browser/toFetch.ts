import type { Handler } from '../createHandler.ts';
import type { Piece } from '../wire/EndpointResponse.ts';

/**
 * Wraps a handler in a `fetch` function, for a browser page or for a client that accepts one, such as
 * `new OpenAI({ fetch })`. It opens no socket; of the URL it uses the path and the query.
 */
export function toFetch(handler: Handler): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { pathname, search } = new URL(request.url);
    const response = await handler({
      method: request.method,
      path: pathname,
      query: search.slice(1),
      header: (name) => request.headers.get(name) ?? undefined,
      readBody: async () => new Uint8Array(await request.arrayBuffer()),
      signal: () => request.signal,
    });
    const { body, status, headers } = response;
    const isWhole = typeof body === 'string' || body instanceof Uint8Array;
    return new Response(isWhole ? body : toStream(body), { status, headers });
  };
}

/** Creates a stream that pulls each piece on demand, and stops the iterator when the reader cancels. */
function toStream(pieces: Iterable<Piece> | AsyncIterable<Piece>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator =
    Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
