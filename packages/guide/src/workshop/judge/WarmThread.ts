import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PoolOptions, PoolWorker, WorkerRequest } from 'vitest/node';

/**
 * A thread of vitest's for one run, like its own `threads`, but taken from one that stands ready: started
 * before it is needed, with the packages of the last run in its memory. That saves about half of the time.
 */
export class WarmThread implements PoolWorker {
  readonly name = 'warm-thread';
  readonly #options: PoolOptions;
  #thread: Worker | undefined;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    this.#thread ??= spare?.take() ?? startThread(this.#options, []);
    lastOptions = this.#options;
  }

  async stop(): Promise<void> {
    await this.#thread?.terminate();
    this.#thread = undefined;
  }

  send(message: WorkerRequest): void {
    this.#thread?.postMessage(message);
  }

  // biome-ignore lint/suspicious/noExplicitAny: what vitest's interface says
  on(event: string, callback: (...values: any[]) => void): void {
    this.#thread?.on(event, callback);
  }

  // biome-ignore lint/suspicious/noExplicitAny: what vitest's interface says
  off(event: string, callback: (...values: any[]) => void): void {
    this.#thread?.off(event, callback);
  }

  deserialize(data: unknown): unknown {
    return data;
  }
}

let spare: { take: () => Worker } | undefined;
let lastOptions: PoolOptions | undefined;

/** Starts the thread for the next run, which loads these modules while it waits. */
export function prepareThread(modules: readonly string[]): void {
  if (spare !== undefined || lastOptions === undefined) return;
  const thread = startThread(lastOptions, modules);
  const forget = () => {
    spare = undefined;
  };
  // One that breaks down while it waits is none to take.
  thread.once('error', forget);
  spare = {
    take: () => {
      thread.off('error', forget);
      forget();
      return thread;
    },
  };
}

function startThread({ distPath, env, execArgv }: PoolOptions, modules: readonly string[]): Worker {
  const warmUp = new URL('./warmUp.ts', import.meta.url);
  warmUp.searchParams.set('modules', JSON.stringify(modules));
  const thread = new Worker(join(distPath, 'workers/threads.js'), {
    env: env as NodeJS.ProcessEnv,
    execArgv: [...execArgv, '--import', warmUp.href],
    resourceLimits: { maxOldGenerationSizeMb: 512 },
    stdout: true,
    stderr: true,
  });
  // Nobody looks at what it prints past vitest, and unread it would fill up.
  thread.stdout.resume();
  thread.stderr.resume();
  return thread;
}
