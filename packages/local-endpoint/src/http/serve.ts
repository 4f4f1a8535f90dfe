import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Handler } from '../createHandler.ts';
import type { EndpointResponse } from '../EndpointExchange.ts';
import { errorResponse } from '../jsonResponse.ts';
import { EndpointError } from '../request/EndpointError.ts';
import { readBody } from './readBody.ts';
import { type Client, watchClient } from './watchClient.ts';
import { writeResponse } from './writeResponse.ts';

/** A running endpoint. */
export type RunningServer = {
  /** Where it listens, to be used as `OPENAI_BASE_URL`: `http://127.0.0.1:4010/v1`. */
  baseUrl: string;
  /** Ends it at once, with every connection. */
  close: () => Promise<void>;
};

/** What a server can tell of a request it has answered. Never content, never a key. */
export type RequestLog = {
  method: string;
  path: string;
  model: string | undefined;
  /** Undefined when the client hung up before there was an answer. */
  status: number | undefined;
  /** Whether the answer was sent to its end. */
  isWhole: boolean;
  durationMs: number;
  totalTokens: number | undefined;
};

/** How an endpoint is served. */
export type ServeOptions = {
  /** The port; 0, the default, takes any free one. */
  port?: number;
  onAnswered?: (log: RequestLog) => void;
};

/** Serves an endpoint over HTTP, to this machine only. Rejects when the port is taken. */
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
  const path = pathOf(incoming);
  let response: EndpointResponse | undefined;
  let isWhole = false;
  try {
    response = await respond(handler, incoming, path, client);
    await writeResponse(response, outgoing, client);
    isWhole = true;
  } catch {
    // The client hung up, or the answer is to be cut off here: send what is written, and no more.
    incoming.socket.destroySoon();
  }
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
  path: string,
  client: Client,
): Promise<EndpointResponse> {
  try {
    checkHost(incoming.headers.host);
    return await handler({
      method: incoming.method ?? 'GET',
      path,
      header: (name) => incoming.headers[name]?.toString(),
      body: await readBody(incoming),
      signal: client.signal,
    });
  } catch (error) {
    if (error instanceof EndpointError) return errorResponse(error, performance.now());
    throw error;
  }
}

function pathOf({ url = '/' }: IncomingMessage): string {
  const end = url.indexOf('?');
  return end === -1 ? url : url.slice(0, end);
}

/** A page elsewhere that has its name point to this machine is told apart by the name it asks for. */
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
