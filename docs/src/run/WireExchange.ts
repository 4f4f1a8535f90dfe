import type { FromWorker } from './RunMessage.ts';

/** A request of a program, and its response as received so far. */
export type WireExchange = {
  id: number;
  line: string;
  headers: Record<string, string>;
  body: string;
  response?: { status: number; headers: Record<string, string>; atMs: number };
  chunks: { text: string; atMs: number }[];
  /** Why there is no response. */
  lost?: string;
};

/** Stores what a message of the worker reports about the wire. */
export function addToWire(exchanges: WireExchange[], message: FromWorker): void {
  if (message.type === 'request') {
    const { id, line, headers, body } = message;
    exchanges.push({ id, line, headers, body, chunks: [] });
    return;
  }
  const exchange = 'id' in message ? exchanges.find(({ id }) => id === message.id) : undefined;
  if (!exchange) return;
  if (message.type === 'response') {
    const { status, headers, atMs } = message;
    exchange.response = { status, headers, atMs };
  }
  if (message.type === 'chunk') exchange.chunks.push({ text: message.text, atMs: message.atMs });
  if (message.type === 'lost') exchange.lost = message.reason;
}

/** Checks that a response came as a stream of events. */
export function isStream({ response }: WireExchange): boolean {
  return response?.headers['content-type']?.startsWith('text/event-stream') ?? false;
}
