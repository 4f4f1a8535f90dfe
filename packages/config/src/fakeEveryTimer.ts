import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers';
import timersPromises from 'node:timers/promises';
import { vi } from 'vitest';

const original = {
  ...timers,
  sleep: timersPromises.setTimeout,
  wait: timersPromises.scheduler.wait,
};

/**
 * Fakes the date and every timer that waits, those of `node:timers` and `node:timers/promises` too, which vitest leaves real.
 * Returns a function that ends it.
 */
export function fakeEveryTimer(): () => void {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
  const { setTimeout, clearTimeout } = globalThis;
  replace({
    setTimeout,
    clearTimeout,
    sleep,
    wait: (ms, options) => sleep(ms, undefined, options),
  });
  return () => {
    vi.useRealTimers();
    replace(original);
  };
}

type Replacements = Pick<typeof timers, 'setTimeout' | 'clearTimeout'> & {
  sleep: typeof timersPromises.setTimeout;
  wait: typeof timersPromises.scheduler.wait;
};

function replace({ setTimeout, clearTimeout, sleep, wait }: Replacements): void {
  Object.assign(timers, { setTimeout, clearTimeout });
  Object.assign(timersPromises, { setTimeout: sleep });
  Object.assign(timersPromises.scheduler, { wait });
  syncBuiltinESMExports();
}

/** As `setTimeout` of `node:timers/promises`, on the global timers. */
function sleep<Value>(
  ms?: number,
  value?: Value,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const timer = setTimeout(() => resolve(value as Value), ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
