import type { Handler } from '../createHandler.ts';

/**
 * Gives the endpoint as a `fetch` function: for a browser page, or for a client that takes one, such as
 * `new OpenAI({ fetch })`. No socket is opened; only the URL's path counts.
 */
export function toFetch(handler: Handler): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const response = await handler({
      method: request.method,
      path: new URL(request.url).pathname,
      header: (name) => request.headers.get(name) ?? undefined,
      body: await request.text(),
      signal: () => request.signal,
    });
    const { body, status, headers } = response;
    return new Response(typeof body === 'string' ? body : toStream(body), { status, headers });
  };
}

/** A stream that asks for a piece only when the reader wants one, and ends the work when it leaves. */
function toStream(pieces: Iterable<string> | AsyncIterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator =
    Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
