import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { advise } from '@by-example/core';

/**
 * Starts the local endpoint in a worker thread and returns its base URL. The thread loads in parallel with
 * the calling program and never keeps it alive.
 */
export async function startInBackground(): Promise<string> {
  // No flags: Node runs TypeScript by itself, and a loader would only cost time.
  const worker = new Worker(new URL('./background.ts', import.meta.url), { execArgv: [] });
  const [baseUrl] = await once(worker, 'message');
  worker.on('error', endWith);
  worker.unref();
  return baseUrl;
}

/** Prints the error and exits: without its endpoint the program gets no answers. */
function endWith(error: Error): void {
  console.error(advise(error.message));
  process.exit(1);
}
