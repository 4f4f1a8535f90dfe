/** How long a program must have been quiet to have ended, in milliseconds. */
const quietMs = 40;

/**
 * Counts what a program still waits for, timers and requests, so that its end is known although it may go on after
 * its last line, as in `ask().then(console.log)`.
 */
export class Activity {
  #waiting = 0;
  #changes = 0;
  readonly #setTimeout = globalThis.setTimeout.bind(globalThis);

  /** Counts a task until it settles. */
  async during<Result>(task: Promise<Result>): Promise<Result> {
    this.begin();
    try {
      return await task;
    } finally {
      this.end();
    }
  }

  begin(): void {
    this.#waiting += 1;
    this.#changes += 1;
  }

  end(): void {
    this.#waiting -= 1;
    this.#changes += 1;
  }

  /** Resolves when nothing is waited for, and nothing new has begun for a moment. */
  async settle(): Promise<void> {
    for (;;) {
      const before = this.#changes;
      await new Promise((resolve) => this.#setTimeout(resolve, quietMs));
      if (this.#waiting === 0 && this.#changes === before) return;
    }
  }

  /** Replaces the global timers with ones that are counted. */
  countTimers(scope: Record<string, unknown>): void {
    const open = new Set<unknown>();
    const { clearTimeout, clearInterval, setInterval } = globalThis;
    const close = (timer: unknown) => {
      if (open.delete(timer)) this.end();
    };
    scope.setTimeout = (
      callback: (...values: unknown[]) => void,
      ms?: number,
      ...values: unknown[]
    ) => {
      const run = () => {
        try {
          callback(...values);
        } finally {
          close(timer);
        }
      };
      const timer = this.#setTimeout(run, ms);
      open.add(timer);
      this.begin();
      return timer;
    };
    scope.setInterval = (...options: Parameters<typeof setInterval>) => {
      const timer = setInterval(...options);
      open.add(timer);
      this.begin();
      return timer;
    };
    for (const [name, clear] of Object.entries({ clearTimeout, clearInterval })) {
      scope[name] = (timer: number) => {
        clear.call(globalThis, timer);
        close(timer);
      };
    }
  }
}
