import type { ChatCompletionChunk } from '@by-example/core';
import nock from 'nock';
import { onTestFinished } from 'vitest';
import {
  createHandler,
  endpointKey,
  type HandlerOptions,
  type PreparedReply,
  type RunningServer,
  type ServeOptions,
  serve,
  toFetch,
} from '../../src/index.ts';

/** Sends a request to an endpoint: the path below /v1, a JSON body or a form for a POST, additional headers. */
export type Send = (path: string, body?: unknown, init?: RequestInit) => Promise<Response>;

/** Options for an endpoint that streams without pauses, on a day when gpt-4 is shut down and gpt-5 is not. */
export const settings: HandlerOptions = {
  paceMs: 0,
  batchMs: 0,
  now: () => new Date('2026-11-22T09:00:00Z'),
};

/** Both ways to serve an endpoint; each returns a function that sends requests to it. */
export const adapters: [name: string, start: (options?: HandlerOptions) => Promise<Send>][] = [
  ['node:http', async (options) => sendWith(fetch, (await startServer(options)).baseUrl)],
  [
    'fetch',
    async (options) =>
      sendWith(toFetch(createHandler({ ...settings, ...options })), 'http://127.0.0.1/v1'),
  ],
];

/** Serves an endpoint on a real socket until the test ends. */
export async function startServer(
  options?: HandlerOptions,
  serveOptions?: ServeOptions,
): Promise<RunningServer> {
  nock.enableNetConnect('127.0.0.1');
  const server = await serve(createHandler({ ...settings, ...options }), serveOptions);
  onTestFinished(server.close);
  return server;
}

function sendWith(send: typeof fetch, baseUrl: string): Send {
  return (path, body, init = {}) =>
    send(`${baseUrl}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      ...(body === undefined ? {} : { body: isReady(body) ? body : JSON.stringify(body) }),
      ...init,
      headers: {
        authorization: `Bearer ${endpointKey}`,
        ...(body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...init.headers,
      },
    });
}

function isReady(body: unknown): body is string | FormData {
  return typeof body === 'string' || body instanceof FormData;
}

/** Creates the prepared reply to a question. */
export const replyTo = (question: string, content: string): PreparedReply => ({
  messages: [{ role: 'user', content: question }],
  reply: { content },
});

/** Creates a request body with one question. */
export const asking = (content: string, more: object = {}): object => ({
  model: 'gpt-6-luna',
  messages: [{ role: 'user', content }],
  ...more,
});

/** Parses the events of a stream, without the final `[DONE]`; throws if that is missing. */
export async function eventsOf(response: Response): Promise<ChatCompletionChunk[]> {
  const lines = (await response.text()).split('\n\n').filter((event) => event !== '');
  if (lines.pop() !== 'data: [DONE]') {
    throw new Error('Cannot read the stream: it does not end with [DONE]');
  }
  return lines.map((line) => JSON.parse(line.slice('data: '.length)));
}
