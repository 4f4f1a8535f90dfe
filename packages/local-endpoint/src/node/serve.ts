import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Handler } from '../createHandler.ts';
import { completeHeaders } from '../wire/completeHeaders.ts';
import { shareWithPage } from '../wire/cors.ts';
import type { EndpointResponse } from '../wire/EndpointResponse.ts';
import { EndpointError } from '../wire/errors/EndpointError.ts';
import { errorResponse } from '../wire/jsonResponse.ts';
import { collectSoon } from './collectSoon.ts';
import { readBody } from './readBody.ts';
import { type Client, watchClient } from './watchClient.ts';
import { writeResponse } from './writeResponse.ts';

// An import would also load Node's WebSocket and fetch (40 ms), which are getters of this module.
const { createServer } = process.getBuiltinModule('node:http');

/** A body of more bytes is worth a collection of garbage. */
const largeBytes = 4 * 2 ** 20;

/** A running server. */
export type RunningServer = {
  /** The value for `OPENAI_BASE_URL`: `http://127.0.0.1:4010/v1`. */
  baseUrl: string;
  /** Stops the server at once and closes every connection. */
  close: () => Promise<void>;
};

/** What a server logs about an answered request: never content, never a key. */
export type RequestLog = {
  method: string;
  path: string;
  model: string | undefined;
  /** Undefined if the client disconnected before the response was ready. */
  status: number | undefined;
  /** Whether the whole response was sent. */
  isWhole: boolean;
  durationMs: number;
  totalTokens: number | undefined;
};

/** The options of `serve`. */
export type ServeOptions = {
  /** The port to listen on; 0, the default, picks a free one. */
  port?: number;
  onAnswered?: (log: RequestLog) => void;
};

/** Serves an endpoint over HTTP, to this machine only. Rejects if the port is in use. */
export async function serve(
  handler: Handler,
  { port = 0, onAnswered }: ServeOptions = {},
): Promise<RunningServer> {
  const server = createServer((incoming, outgoing) => {
    void answer(handler, incoming, outgoing, onAnswered);
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 60_000;
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: taken } = server.address() as AddressInfo;
  return { baseUrl: `http://127.0.0.1:${taken}/v1`, close: () => close(server) };
}

async function answer(
  handler: Handler,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  onAnswered: ServeOptions['onAnswered'],
): Promise<void> {
  const startedAt = performance.now();
  const client = watchClient(outgoing);
  const { path, query } = splitUrl(incoming);
  let response: EndpointResponse | undefined;
  let isWhole = false;
  try {
    response = await respond(handler, incoming, { path, query }, client);
    await writeResponse(response, outgoing, client);
    isWhole = true;
  } catch {
    // The client disconnected, or a simulated failure cuts the response here: send what is written, and no more.
    incoming.socket.destroySoon();
  }
  if (Number(incoming.headers['content-length']) > largeBytes) collectSoon();
  onAnswered?.({
    method: incoming.method ?? '',
    path,
    model: response?.model,
    status: response?.status,
    isWhole,
    durationMs: performance.now() - startedAt,
    totalTokens: response?.totalTokens,
  });
}

async function respond(
  handler: Handler,
  incoming: IncomingMessage,
  target: Target,
  client: Client,
): Promise<EndpointResponse> {
  try {
    checkHost(incoming.headers.host);
    return await handler({
      method: incoming.method ?? 'GET',
      ...target,
      header: (name) => incoming.headers[name]?.toString(),
      readBody: (maxMegabytes) => readBody(incoming, maxMegabytes),
      signal: client.signal,
    });
  } catch (error) {
    if (!(error instanceof EndpointError)) throw error;
    const facts = { startedAt: performance.now(), hasRateLimits: false };
    const response = completeHeaders(errorResponse(error), facts);
    return shareWithPage(response, incoming.headers.origin);
  }
}

type Target = { path: string; query: string };

function splitUrl({ url = '/' }: IncomingMessage): Target {
  const end = url.indexOf('?');
  return end === -1
    ? { path: url, query: '' }
    : { path: url.slice(0, end), query: url.slice(end + 1) };
}

/** Rejects foreign host names: a website could point its own name at this machine (DNS rebinding). */
function checkHost(host: string | undefined): void {
  if (host && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host)) return;
  throw new EndpointError('The local endpoint answers this machine only: use http://127.0.0.1.', {
    status: 403,
  });
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
