import {
  createHandler,
  endpointKey,
  loadTokenizer,
  toFetch,
} from '@by-example/local-endpoint/browser';
import { loadExampleReplies } from '../../playground/loadExampleReplies.ts';
import type { FromWorker, ToWorker } from '../RunMessage.ts';
import { Activity } from './Activity.ts';
import { createConsole, type Print } from './createConsole.ts';
import { pictures } from './pictures.ts';
import { recordFetch } from './recordFetch.ts';
import { startProgram } from './startProgram.ts';

// A program runs in a worker of its own, which has the endpoint in the place of a network. The page ends the worker
// with the program.

/** A program that prints more than this is ended. */
const mostCharacters = 300_000;

const scope = globalThis as unknown as Record<string, unknown>;
const post = globalThis.postMessage.bind(globalThis) as (message: FromWorker) => void;
const setTimer = globalThis.setTimeout.bind(globalThis);

let printed: { stream: 'out' | 'error'; text: string }[] = [];
let printedAt = 0;
let characters = 0;

/** Sends what was printed, then a message. */
function send(message?: FromWorker): void {
  for (const { stream, text } of printed) post({ type: 'print', stream, text });
  printed = [];
  printedAt = performance.now();
  if (message) post(message);
}

const print: Print = (stream, text) => {
  characters += text.length;
  if (characters > mostCharacters) return send({ type: 'flooded' });
  const last = printed.at(-1);
  if (last?.stream === stream) last.text += text;
  else printed.push({ stream, text });
  // A loop that never waits prints, too.
  if (performance.now() - printedAt > 50) send();
  else if (printed.length === 1) setTimer(send, 10);
};

class Exit extends Error {
  override name = 'Exit';
}

let exitCode = 0;
const writer = (stream: 'out' | 'error') => ({
  isTTY: false,
  columns: 80,
  write: (text: unknown) => {
    print(stream, String(text));
    return true;
  },
});
const ignore = () => scope.process;
const process: Record<string, unknown> & { exitCode: number | undefined } = {
  env: { OPENAI_API_KEY: endpointKey },
  argv: ['node', 'program.ts'],
  platform: 'browser',
  // The openai client refuses to run in a browser, where its key could leak. There is no real key here.
  version: 'v24.0.0',
  versions: { node: '24.0.0' },
  stdin: { isTTY: false },
  stdout: writer('out'),
  stderr: writer('error'),
  exitCode: undefined,
  exit(code: number = process.exitCode ?? 0): never {
    end(code);
    throw new Exit();
  },
  cwd: () => '/',
  nextTick: (callback: (...values: unknown[]) => void, ...values: unknown[]) =>
    queueMicrotask(() => callback(...values)),
  uptime: () => performance.now() / 1000,
  on: ignore,
  once: ignore,
  off: ignore,
  removeListener: ignore,
};

const activity = new Activity();
let endpoint: typeof fetch | undefined;
const answer: typeof fetch = (input, init) => {
  // Created for the first request: by then, the pictures that the program reads are loaded.
  endpoint ??= toFetch(createHandler({ replies: loadExampleReplies(pictures), isInPage: true }));
  return endpoint(input, init);
};
const recorded = recordFetch(answer, send);
Object.assign(scope, {
  process,
  fetch: ((input, init) => activity.during(recorded(input, init))) as typeof fetch,
});
Object.assign(globalThis.console, createConsole(print));
// Nothing that a program does leaves the page.
for (const name of ['XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'Worker']) {
  Reflect.deleteProperty(globalThis, name);
}
addAsyncIterator();
Error.stackTraceLimit = 50;

let hasEnded = false;
function end(code: number): void {
  exitCode = code;
  if (!hasEnded) send({ type: 'ended', exitCode });
  hasEnded = true;
}

addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'ping') return post({ type: 'pong' });
  activity.countTimers(scope);
  const { done, describe } = startProgram(data.program);
  const fail = (error: unknown) => {
    if (error instanceof Exit || hasEnded) return;
    hasEnded = true;
    send({ type: 'failed', fault: describe(error) });
  };
  addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    fail(event.reason);
  });
  addEventListener('error', (event) => {
    event.preventDefault();
    fail(event.error);
  });
  try {
    await done;
    await activity.settle();
    end(process.exitCode ?? 0);
  } catch (error) {
    fail(error);
  }
});

loadTokenizer().then(
  () => post({ type: 'ready' }),
  // An uncaught error shows the page that the worker is unusable.
  (error) => setTimer(() => reportError(error)),
);

/** Lets `for await` read a stream where the browser cannot do that yet. */
function addAsyncIterator(): void {
  const { prototype } = ReadableStream;
  if (Symbol.asyncIterator in prototype) return;
  Object.defineProperty(prototype, Symbol.asyncIterator, {
    configurable: true,
    async *value(this: ReadableStream) {
      const reader = this.getReader();
      try {
        for (;;) {
          const { done, value } = await reader.read();
          if (done) return;
          yield value;
        }
      } finally {
        await reader.cancel().catch(() => undefined);
        reader.releaseLock();
      }
    },
  });
}
