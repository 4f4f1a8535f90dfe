import { endpointKey, type HandlerOptions, type RequestLog } from '../../src/index.ts';
import { replyTo, startServer } from '../../test/exchange/adapters.ts';

/** What a client needs to call an endpoint, and the requests that the endpoint has answered. */
export type Connection = { baseURL: string; apiKey: string; logs: RequestLog[] };

/** The model that the tests call. */
export const model = 'gpt-6-luna';

/** A question, and the answer that `connect` prepares for it. */
export const question = 'Say this is a test';
export const answer = 'This is a test.';

/** Serves an endpoint on a real socket until the test ends. */
export async function connect(options: HandlerOptions = {}): Promise<Connection> {
  const logs: RequestLog[] = [];
  const { baseUrl } = await startServer(
    { replies: [replyTo(question, answer)], ...options },
    { onAnswered: (log) => logs.push(log) },
  );
  return { baseURL: baseUrl, apiKey: endpointKey, logs };
}
