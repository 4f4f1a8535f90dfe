import type { Program } from './Program.ts';
import type { FromWorker, ToWorker } from './RunMessage.ts';

/** How long a program may keep its worker from answering, in milliseconds. */
export const patienceMs = 4_000;

/** How a run ended. */
export type Ending = 'done' | 'failed' | 'stopped' | 'endless' | 'flooded' | 'unloaded';

/** What a run reports while it runs. */
export type RunListener = (message: FromWorker) => void;

/** The part of a worker that a run needs. */
export type RunWorker = Pick<
  Worker,
  'postMessage' | 'terminate' | 'addEventListener' | 'removeEventListener'
>;

/** Workers that are ready to run a program, each for one run. */
export type WorkerSupply = { take: () => ReadyWorker; prepare: () => void; close: () => void };
type ReadyWorker = { worker: RunWorker; ready: Promise<void> };

/** Creates a supply that starts the next worker before it is needed, so that a second run starts at once. */
export function supplyWorkers(create: () => RunWorker): WorkerSupply {
  let next: ReadyWorker | undefined;
  const start = (): ReadyWorker => {
    const worker = create();
    const ready = new Promise<void>((resolve, reject) => {
      worker.addEventListener('message', ({ data }) => {
        if (data.type === 'ready') resolve();
      });
      worker.addEventListener('error', reject);
    });
    // Whoever takes the worker learns that it failed.
    ready.catch(() => undefined);
    return { worker, ready };
  };
  return {
    take() {
      const taken = next ?? start();
      next = undefined;
      return taken;
    },
    prepare() {
      next ??= start();
    },
    close() {
      next?.worker.terminate();
      next = undefined;
    },
  };
}

/** Runs a program in a worker until it ends, and ends the worker. Aborting the signal stops it. */
export async function runInWorker(
  { worker, ready }: ReadyWorker,
  program: Program,
  listen: RunListener,
  stop: AbortSignal,
): Promise<Ending> {
  const stopped = new Promise<Ending>((resolve) => {
    stop.addEventListener('abort', () => resolve('stopped'));
  });
  try {
    const loaded = await Promise.race([
      ready.then(
        () => undefined,
        (): Ending => 'unloaded',
      ),
      stopped,
    ]);
    if (loaded) return loaded;
    return await Promise.race([watch(worker, program, listen), stopped]);
  } finally {
    worker.terminate();
  }
}

function watch(worker: RunWorker, program: Program, listen: RunListener): Promise<Ending> {
  let timer: ReturnType<typeof setInterval> | undefined;
  const send = (message: ToWorker) => worker.postMessage(message);
  return new Promise<Ending>((resolve) => {
    let unanswered = 0;
    const stepMs = patienceMs / 4;
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === 'pong') unanswered = 0;
      else listen(data);
      if (data.type === 'ended') resolve(data.exitCode === 0 ? 'done' : 'failed');
      if (data.type === 'failed' || data.type === 'flooded') resolve(data.type);
    });
    timer = setInterval(() => {
      if (unanswered === 4) return resolve('endless');
      unanswered += 1;
      send({ type: 'ping' });
    }, stepMs);
    send({ type: 'run', program });
  }).finally(() => clearInterval(timer));
}
