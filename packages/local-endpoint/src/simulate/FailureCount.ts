const mostRequests = 1_000;

/** Counts how often a request has failed on demand, so that `times=2` fails twice and then works. */
export class FailureCount {
  readonly #failures = new Map<string, number>();

  /** Tells whether this request shall fail once more; once it may work, its count starts over. */
  shouldFail(request: string, times: number | undefined): boolean {
    if (times === undefined) return true;
    const failed = this.#failures.get(request) ?? 0;
    this.#failures.delete(request);
    if (failed >= times) return false;
    this.#failures.set(request, failed + 1);
    if (this.#failures.size > mostRequests) this.#failures.delete(this.#oldest());
    return true;
  }

  #oldest(): string {
    const [oldest = ''] = this.#failures.keys();
    return oldest;
  }
}
