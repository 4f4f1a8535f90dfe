import { createHandler, endpointKey, type HandlerOptions, serve } from '@by-example/local-endpoint';
import nock from 'nock';
import OpenAI from 'openai';
import { onTestFinished, vi } from 'vitest';

type Settings = Pick<HandlerOptions, 'batchMs'> & {
  port?: number;
  /** The key that the endpoint accepts. With its own, a program runs offline. */
  key?: string;
  /** Called with `POST /v1/batches` and the like, before and after the endpoint answers, then with what it answers. */
  onRequest?: (request: string, when: 'before' | 'after', body?: unknown) => void;
};

type Endpoint = { port: number; close: () => Promise<void>; listSent: typeof listSent };

/** Serves the local endpoint to the test and to the programs that it starts, until the test ends. */
export async function startEndpoint({
  key = endpointKey,
  port = 0,
  onRequest,
  ...options
}: Settings = {}): Promise<Endpoint> {
  const handler = createHandler(options);
  const server = await serve(
    async (incoming) => {
      const request = `${incoming.method} ${incoming.path}`;
      const header = (name: string) => {
        if (name !== 'authorization') return incoming.header(name);
        return incoming.header(name) === `Bearer ${key}` ? `Bearer ${endpointKey}` : undefined;
      };
      onRequest?.(request, 'before');
      const response = await handler({ ...incoming, header });
      onRequest?.(request, 'after', response.body);
      return response;
    },
    { port },
  );
  onTestFinished(() => server.close());
  nock.enableNetConnect('127.0.0.1');
  vi.stubEnv('OPENAI_BASE_URL', server.baseUrl);
  vi.stubEnv('OPENAI_API_KEY', key);
  return { listSent, close: server.close, port: Number(new URL(server.baseUrl).port) };
}

/** Returns the questions of each batch that was created, oldest first. */
async function listSent(): Promise<string[][]> {
  const client = new OpenAI();
  const batches = await Array.fromAsync(client.batches.list());
  const files = batches
    .reverse()
    .map(async ({ input_file_id }) => (await client.files.content(input_file_id)).text());
  return (await Promise.all(files)).map((text) =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).body.messages[0].content),
  );
}
