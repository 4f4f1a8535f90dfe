import type { FromWorker } from '../RunMessage.ts';

const host = 'api.openai.com';

/**
 * Wraps the endpoint's `fetch` in one that reports what goes over the wire, chunks as they are read. A request to any
 * other host fails as it does without a network.
 */
export function recordFetch(
  fetch: typeof globalThis.fetch,
  report: (message: FromWorker) => void,
): typeof globalThis.fetch {
  const original = globalThis.fetch.bind(globalThis);
  let count = 0;
  return async (input, init) => {
    const request = new Request(input, init);
    // The openai client reads one to find out what a body can be.
    if (request.url.startsWith('data:')) return original(request);
    const id = ++count;
    const url = new URL(request.url);
    const path = url.pathname + url.search;
    report({
      type: 'request',
      id,
      line: `${request.method} ${url.host === host ? path : request.url}`,
      headers: Object.fromEntries(request.headers),
      body: await request.clone().text(),
    });
    const sentAt = performance.now();
    const since = () => performance.now() - sentAt;
    try {
      if (url.host !== host) {
        throw new TypeError(`Cannot reach ${url.host}: this page answers only for ${host}`);
      }
      const response = await fetch(request);
      const headers = Object.fromEntries(response.headers);
      report({ type: 'response', id, status: response.status, headers, atMs: since() });
      return withChunks(response, (text) => report({ type: 'chunk', id, text, atMs: since() }));
    } catch (error) {
      report({ type: 'lost', id, reason: (error as Error).message });
      throw error;
    }
  };
}

/** Returns a response that reports its body as it is read. */
function withChunks(response: Response, report: (text: string) => void): Response {
  if (!response.body) return response;
  const decoder = new TextDecoder();
  const watched = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      report(decoder.decode(chunk, { stream: true }));
      controller.enqueue(chunk);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(watched), { status, statusText, headers });
}
