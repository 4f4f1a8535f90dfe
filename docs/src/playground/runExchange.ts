import type { Exchange } from './Exchange.ts';
import { readChunk, readCompletion } from './readAnswers.ts';

/** How long to wait for the start of a response, in milliseconds. */
export const patienceMs = 10_000;

/**
 * Sends an exchange's request and stores the response in it as it arrives. Never rejects: failures are
 * stored in the exchange too. Aborting the signal stops it. `prepare` loads what sending needs.
 */
export async function runExchange(
  exchange: Exchange,
  fetch: typeof globalThis.fetch,
  stop: AbortSignal,
  prepare: () => Promise<unknown> = async () => undefined,
): Promise<void> {
  const impatience = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sentAt: number | undefined;
  try {
    await prepare();
    stop.throwIfAborted();
    timer = setTimeout(() => impatience.abort(), patienceMs);
    sentAt = performance.now();
    const { line, headers, body } = exchange.request;
    const [method = '', path = ''] = line.split(' ');
    const url = new URL(path, 'https://api.openai.com');
    const signal = AbortSignal.any([stop, impatience.signal]);
    const response = await fetch(url, { method, headers, body, signal });
    clearTimeout(timer);
    const { status } = response;
    exchange.response = { status, headers: Object.fromEntries(response.headers), body: '' };
    exchange.phase = 'receiving';
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    await receive(exchange, response, isStream ? sentAt : undefined);
    if (stop.aborted) throw stop.reason;
    if (isStream) checkEnd(exchange);
    else readBody(exchange);
    exchange.phase = exchange.failure ? 'failed' : 'done';
  } catch (error) {
    if (stop.aborted) exchange.phase = 'stopped';
    else fail(exchange, impatience.signal.aborted ? 'timeout' : 'connection_failed', error);
  } finally {
    clearTimeout(timer);
    if (sentAt !== undefined) exchange.tookMs = performance.now() - sentAt;
  }
}

/** Stores the body as it arrives, and each event of a stream. */
async function receive(exchange: Exchange, { body }: Response, sentAt?: number): Promise<void> {
  let rest = '';
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  while (reader && exchange.response) {
    const { done, value = '' } = await reader.read();
    if (done) return;
    exchange.response.body += value;
    if (sentAt === undefined) continue;
    const events = (rest + value).split('\n\n');
    rest = events.pop() ?? '';
    for (const text of events) {
      const added = readEvent(exchange, text);
      exchange.events.push({ atMs: performance.now() - sentAt, text, added });
    }
  }
}

/** Stores an event of a stream and returns the text that it adds; an error may come in the place of a chunk. */
function readEvent(exchange: Exchange, text: string): string {
  if (!text.startsWith('data: {')) return '';
  const chunk = JSON.parse(text.slice('data: '.length));
  if (!chunk.error) return readChunk(exchange, chunk);
  const { code = null, message = '' } = chunk.error;
  exchange.failure = { status: null, code, message };
  return '';
}

/** A stream that ends well has told why each answer ended. */
function checkEnd(exchange: Exchange): void {
  const isWhole = exchange.answers.every(({ finishReason }) => finishReason !== null);
  if (isWhole || exchange.failure) return;
  exchange.failure = { status: null, code: 'unfinished_stream', message: '' };
}

/** Parses a complete body: the answers, or the error. */
function readBody(exchange: Exchange): void {
  const { status = 0, body = '' } = exchange.response ?? {};
  const parsed = JSON.parse(body);
  if (status === 200) {
    readCompletion(exchange, parsed);
  } else {
    const { code = null, message = '' } = parsed.error ?? {};
    exchange.failure = { status, code, message };
  }
}

function fail(exchange: Exchange, code: string, error: unknown): void {
  exchange.phase = 'failed';
  exchange.failure = { status: null, code, message: error instanceof Error ? error.message : '' };
}
