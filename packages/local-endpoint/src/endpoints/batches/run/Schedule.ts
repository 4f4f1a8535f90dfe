import { sleep } from '../../../wire/sleep.ts';

/**
 * When a batch reaches the next part of its life at the earliest, as a share of its duration. Source: recorded batches
 * started after 1 to 61 s, were finalizing after 74 to 132 s, and completed a second later.
 */
const shares = { started: 0.3, finalizing: 0.99, completed: 1 };

/** Makes a batch last as long as it should, with all parts of its life in real proportions. */
export class Schedule {
  readonly #createdAt = performance.now();
  readonly #durationMs: number;
  readonly #signal: AbortSignal;

  /** With the signal's abort, all waiting ends. */
  constructor(durationMs: number, signal: AbortSignal) {
    this.#durationMs = durationMs;
    this.#signal = signal;
  }

  /** Resolves when the batch may be in the next part of its life. */
  waitFor(part: keyof typeof shares): Promise<void> {
    return this.#waitUntil(shares[part]);
  }

  /** Resolves when so much of the requests, from 0 to 1, may be done. */
  waitForShare(done: number): Promise<void> {
    return this.#waitUntil(shares.started + done * (shares.finalizing - shares.started));
  }

  async #waitUntil(share: number): Promise<void> {
    const leftMs = share * this.#durationMs - (performance.now() - this.#createdAt);
    if (leftMs > 1) await sleep(leftMs, this.#signal).catch(() => {});
  }
}
