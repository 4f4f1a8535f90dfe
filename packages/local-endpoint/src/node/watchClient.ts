import type { ServerResponse } from 'node:http';

/** The client that waits for a response. */
export type Client = {
  /** Returns a signal that aborts when the client disconnects; created lazily, because most responses never need it. */
  signal: () => AbortSignal;
};

/** Watches whether the client disconnects before its response has ended. */
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
