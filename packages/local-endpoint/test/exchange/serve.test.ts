import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import {
  createHandler,
  endpointKey,
  type Handler,
  type RequestLog,
  serve,
} from '../../src/index.ts';
import { asking, startServer } from './adapters.ts';

const headers = { authorization: `Bearer ${endpointKey}`, 'content-type': 'application/json' };

test('a server listens on 127.0.0.1 only', async () => {
  const { baseUrl } = await startServer();

  expect(baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/);
});

test('serve() rejects with EADDRINUSE if the port is in use', async () => {
  const { baseUrl } = await startServer();
  const port = Number(new URL(baseUrl).port);

  await expect(serve(createHandler(), { port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test.each([
  ['127.0.0.1:4010', 200],
  ['localhost:4010', 200],
  ['[::1]:4010', 200],
  ['LOCALHOST', 200],
  ['example.com', 403],
  ['127.0.0.1.example.com', 403],
  ['localhost:4010@example.com', 403],
])('a request for the host %s gets %i', async (host, status) => {
  const { baseUrl } = await startServer();

  const outgoing = request(`${baseUrl}/models`, { headers: { ...headers, host } }).end();
  const [response] = await once(outgoing, 'response');
  response.resume();

  expect(response.statusCode).toBe(status);
});

test('a body of more than 70 MB is rejected', async () => {
  const { baseUrl } = await startServer();

  const response = await fetch(`${baseUrl}/chat/completions`, {
    method: 'POST',
    headers,
    body: 'x'.repeat(70 * 1024 * 1024 + 1),
  });

  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({ error: { type: 'invalid_request_error' } });
});

test('the server survives a request that is not HTTP', async () => {
  const { baseUrl } = await startServer();
  const socket = connect(Number(new URL(baseUrl).port), '127.0.0.1');
  socket.write('\u0000\u0001 nonsense\r\n\r\n');
  socket.resume();
  await once(socket, 'close');

  const response = await fetch(`${baseUrl}/models`, { headers });

  expect(response.status).toBe(200);
});

test('a client that disconnects stops the stream', async () => {
  const stopped = Promise.withResolvers<void>();
  const endless: Handler = async () => {
    async function* pieces(): AsyncGenerator<string, void, undefined> {
      try {
        while (true) {
          yield 'data: {}\n\n';
          await new Promise((resolve) => setImmediate(resolve));
        }
      } finally {
        stopped.resolve();
      }
    }
    return { status: 200, headers: {}, body: pieces() };
  };
  await startServer();
  const server = await serve(endless);

  const client = new AbortController();
  const response = await fetch(`${server.baseUrl}/chat/completions`, { signal: client.signal });
  await response.body?.getReader().read();
  client.abort();

  await expect(stopped.promise).resolves.toBeUndefined();
  await server.close();
});

test('the server survives a client that disconnects in the middle of its body', async () => {
  const { baseUrl } = await startServer();
  const outgoing = request(`${baseUrl}/chat/completions`, {
    method: 'POST',
    headers: { ...headers, 'content-length': 1_000 },
  });
  outgoing.on('error', () => {});
  outgoing.write('{"model":');
  await once(outgoing, 'socket');
  outgoing.destroy();

  const response = await fetch(`${baseUrl}/models`, { headers });

  expect(response.status).toBe(200);
});

test('a bug in the endpoint is reported as a 500', async () => {
  const now = () => {
    throw new Error('simulated bug');
  };
  const { baseUrl } = await startServer({ now });

  const response = await fetch(`${baseUrl}/chat/completions`, {
    method: 'POST',
    headers,
    body: JSON.stringify(asking('Hi')),
  });

  expect(response.status).toBe(500);
  expect(await response.json()).toMatchObject({
    error: { type: 'server_error', message: expect.stringContaining('simulated bug') },
  });
});

test('the log of an answered request contains neither content nor key', async () => {
  const logs: RequestLog[] = [];
  const { baseUrl } = await startServer({}, { onAnswered: (log) => logs.push(log) });

  const response = await fetch(`${baseUrl}/chat/completions?user=me`, {
    method: 'POST',
    headers,
    body: JSON.stringify(asking('my secret')),
  });
  await response.text();
  await expect.poll(() => logs).toHaveLength(1);

  expect(logs[0]).toEqual({
    method: 'POST',
    path: '/v1/chat/completions',
    model: 'gpt-6-luna',
    status: 200,
    isWhole: true,
    durationMs: expect.any(Number),
    totalTokens: expect.any(Number),
  });
});

test('an aborted request is logged too', async () => {
  const logs: RequestLog[] = [];
  const { baseUrl } = await startServer({}, { onAnswered: (log) => logs.push(log) });

  const response = fetch(`${baseUrl}/chat/completions`, {
    method: 'POST',
    headers: { ...headers, 'x-simulate': 'timeout' },
    body: JSON.stringify(asking('Hi')),
    signal: AbortSignal.timeout(30),
  });
  await expect(response).rejects.toThrow();
  await expect.poll(() => logs).toHaveLength(1);

  expect(logs[0]).toMatchObject({ status: undefined, isWhole: false });
});

test('close() closes every connection', async () => {
  await startServer();
  const server = await serve(createHandler({ paceMs: 60_000 }));
  const response = await fetch(`${server.baseUrl}/chat/completions`, {
    method: 'POST',
    headers,
    body: JSON.stringify(asking('Hi', { stream: true })),
  });

  await server.close();

  await expect(response.text()).rejects.toThrow();
});
