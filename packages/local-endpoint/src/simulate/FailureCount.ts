import type { EndpointRequest } from '../wire/EndpointRequest.ts';
import { hashBytes } from '../wire/hashBytes.ts';

const mostRequests = 1_000;
const memoryMs = 60_000;
/** Whoever tries again by a loop waits longer, unless the failure says how long to wait. */
const shortestPauseMs = 300;

type Trial = { times: number | undefined; waitMs?: number | undefined };
type Count = { failed: number; at: number };

/**
 * Counts how often a request has failed, so that `times=2` fails twice and then succeeds. OpenAI's clients say in
 * `x-stainless-retry-count` which try it is; the requests of others are told apart by a hash of all that they send, which is
 * forgotten after a minute.
 */
export class FailureCount {
  readonly #counts = new Map<string, Count>();

  /** Checks whether this request should fail again at a time in milliseconds; when it should not, its count is reset. */
  shouldFail(
    request: EndpointRequest,
    { times, waitMs = shortestPauseMs }: Trial,
    nowMs: number,
  ): boolean {
    if (times === undefined) return true;
    this.#forget(nowMs);
    const key = keyOf(request);
    const { failed, at } = this.#counts.get(key) ?? { failed: 0, at: nowMs };
    this.#counts.delete(key);
    const retries = retriesOf(request);
    // A client that tries again by itself needs no count.
    if (retries) return retries < times;

    // OpenAI's client was told not to try again if an equal first try comes after the wait; sooner, it is another request.
    const isFirst = retries === 0 && nowMs - at < waitMs;
    const tries = isFirst ? 0 : failed;
    if (tries >= times) return false;
    this.#counts.set(key, { failed: tries + 1, at: nowMs });
    return true;
  }

  /** Drops the counts that are too old, or too many. The map lists the oldest first. */
  #forget(nowMs: number): void {
    for (const [key, { at }] of this.#counts) {
      if (nowMs - at <= memoryMs && this.#counts.size < mostRequests) return;
      this.#counts.delete(key);
    }
  }
}

/**
 * Returns how often OpenAI's own client has tried again, as it says. In LangChain it says 0 each time, because LangChain tries
 * again by itself; the user agent tells them apart.
 */
function retriesOf({ header }: EndpointRequest): number | undefined {
  if (!/^(Async)?OpenAI\//.test(header('user-agent') ?? '')) return undefined;
  const retries = header('x-stainless-retry-count') ?? '';
  return /^\d+$/.test(retries) ? Number(retries) : undefined;
}

function keyOf({ method, path, query, header, body }: EndpointRequest): string {
  const head = new TextEncoder().encode(`${method} ${path}?${query} ${header('x-simulate')}`);
  return `${hashBytes(head)} ${hashBytes(body)} ${body.byteLength}`;
}
