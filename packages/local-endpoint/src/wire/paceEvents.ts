import type { Piece } from './EndpointResponse.ts';
import { sleep } from './sleep.ts';

/** Yields the same events with a pause before each but the first; throws as soon as the signal aborts. */
export async function* paceEvents(
  events: Iterable<Piece>,
  paceMs: number,
  signal: AbortSignal,
): AsyncGenerator<Piece, void, undefined> {
  let isFirst = true;
  for (const event of events) {
    if (!isFirst) await sleep(paceMs, signal);
    isFirst = false;
    yield event;
  }
}
