import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { PoolOptions, PoolWorker, WorkerRequest } from 'vitest/node';

/** So that what each run leaves behind, such as its modules, does not add up. */
const mostRuns = 100;
/** A thread that takes longer to stop is not waited for. */
const longestStopMs = 1_000;

/**
 * A thread of a vitest pool that runs tests again and again: what it has loaded stays loaded, which makes a
 * verdict four times as fast. It is replaced once a run has spoiled it, by a thread that starts before it is
 * needed.
 */
export class WarmThread implements PoolWorker {
  readonly name = 'warm-thread';
  readonly #options: PoolOptions;
  #thread: Worker | undefined;
  readonly #stopped = Promise.withResolvers<void>();

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    // The last run has ended, but its thread may still be finishing.
    const last = stopped;
    stopped = this.#stopped.promise;
    await Promise.race([last, setTimeout(longestStopMs)]);
    // A thread keeps the modules of its project.
    const root = this.#options.project.config.root;
    if (spare?.root !== root) dropSpare();
    this.#thread = spare?.thread ?? startThread(this.#options);
    spare = undefined;
    runs += 1;
    if (runs > mostRuns) isSpoiled = true;
  }

  async stop(): Promise<void> {
    await this.#release();
    this.#stopped.resolve();
  }

  async #release(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    if (!isSpoiled && spare === undefined) {
      if (thread) keep(thread, this.#options);
      return;
    }
    await thread?.terminate();
    if (spare === undefined) keep(startThread(this.#options), this.#options);
    isSpoiled = false;
    runs = 0;
  }

  send(message: WorkerRequest): void {
    this.#thread?.postMessage(message);
  }

  // biome-ignore lint/suspicious/noExplicitAny: as in vitest's interface
  on(event: string, callback: (...values: any[]) => void): void {
    this.#thread?.on(event, callback);
  }

  // biome-ignore lint/suspicious/noExplicitAny: as in vitest's interface
  off(event: string, callback: (...values: any[]) => void): void {
    this.#thread?.off(event, callback);
  }

  deserialize(data: unknown): unknown {
    return data;
  }
}

let spare: { thread: Worker; root: string } | undefined;
let stopped: Promise<void> = Promise.resolve();
let isSpoiled = false;
let runs = 0;

/** Has the thread replaced after a run that may go on in it: a test that did not end, an error that nobody caught. */
export function spoilThread(): void {
  if (spare === undefined) isSpoiled = true;
  dropSpare();
}

function keep(thread: Worker, { project }: PoolOptions): void {
  spare = { thread, root: project.config.root };
}

function dropSpare(): void {
  void spare?.thread.terminate();
  spare = undefined;
}

function startThread({ env, execArgv }: PoolOptions): Worker {
  const thread = new Worker(new URL('./thread.ts', import.meta.url), {
    env: env as NodeJS.ProcessEnv,
    execArgv,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
    stdout: true,
    stderr: true,
  });
  // What is printed past vitest is not shown, but must be read, or it fills up.
  thread.stdout.resume();
  thread.stderr.resume();
  // A thread that fails while it waits must not be taken, nor end this process.
  thread.on('error', () => {});
  thread.once('exit', () => {
    if (spare?.thread === thread) spare = undefined;
  });
  return thread;
}
