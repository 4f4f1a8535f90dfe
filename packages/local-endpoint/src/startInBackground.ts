import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/**
 * Starts the local endpoint in a thread of its own and gives its base URL. It loads beside the program
 * that calls it, and ends with that program: it never keeps it alive.
 */
export async function startInBackground(): Promise<string> {
  // No flags: Node runs TypeScript as it is, and a loader would only cost time.
  const worker = new Worker(new URL('./background.ts', import.meta.url), { execArgv: [] });
  const [baseUrl] = await once(worker, 'message');
  worker.on('error', endWith);
  worker.unref();
  return baseUrl;
}

/** An endpoint that broke down leaves the program without answers: say so, and end. */
function endWith(error: Error): void {
  console.error(error.message);
  process.exit(1);
}
