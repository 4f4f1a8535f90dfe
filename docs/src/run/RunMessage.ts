import type { Program } from './Program.ts';

/** An error that ended a program, as a terminal prints it, and where in the program it happened. */
export type Fault = {
  text: string;
  at: { file: string; line: number; column: number | undefined } | undefined;
};

/** What the page sends to the worker. */
export type ToWorker = { type: 'run'; program: Program } | { type: 'ping' };

/** What the worker sends to the page. Times are since the request was sent. */
export type FromWorker =
  | { type: 'ready' | 'pong' | 'flooded' }
  | { type: 'print'; stream: 'out' | 'error'; text: string }
  | { type: 'request'; id: number; line: string; headers: Record<string, string>; body: string }
  | { type: 'response'; id: number; status: number; headers: Record<string, string>; atMs: number }
  | { type: 'chunk'; id: number; text: string; atMs: number }
  | { type: 'lost'; id: number; reason: string }
  | { type: 'ended'; exitCode: number }
  | { type: 'failed'; fault: Fault };
