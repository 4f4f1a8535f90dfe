const mostRequests = 1_000;

/** Counts the simulated failures of each request, so that `times=2` fails twice and then succeeds. */
export class FailureCount {
  readonly #failures = new Map<string, number>();

  /** Checks whether this request should fail again; when it should not, its count is reset. */
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
