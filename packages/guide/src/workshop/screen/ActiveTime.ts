/** A pause of more than that is a break, which does not count. */
const longestPauseMs = 10 * 60_000;

/** Counts the time in which a learner does something. */
export class ActiveTime {
  #last = performance.now();

  /** Gives the time since the last call in milliseconds, or 0 if that was a break. */
  take(): number {
    const now = performance.now();
    const passed = now - this.#last;
    this.#last = now;
    return passed > longestPauseMs ? 0 : passed;
  }
}
