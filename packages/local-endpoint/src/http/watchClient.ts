import type { ServerResponse } from 'node:http';

/** Whoever waits for a response. */
export type Client = {
  /** Gives the signal that aborts when they hang up; made only for those who ask, as most answers need none. */
  signal: () => AbortSignal;
};

/** Watches whether the client hangs up before its response has ended. */
export function watchClient(outgoing: ServerResponse): Client {
  let controller: AbortController | undefined;
  let isGone = false;
  outgoing.on('close', () => {
    isGone = !outgoing.writableFinished;
    if (isGone) controller?.abort();
  });
  return {
    signal: () => {
      controller ??= new AbortController();
      if (isGone) controller.abort();
      return controller.signal;
    },
  };
}
