// What `node:timers/promises` exports, as far as programs in the page need it.

type TimerOptions = { signal?: AbortSignal };

/** Resolves with a value after a time, or rejects when the signal is aborted. */
function wait<Value>(
  delayMs = 1,
  value?: Value,
  { signal }: TimerOptions = {},
): Promise<Value | undefined> {
  return new Promise((resolve, reject) => {
    const cancel = () => {
      clearTimeout(timer);
      reject(new DOMException('The operation was aborted', 'AbortError'));
    };
    const timer = globalThis.setTimeout(() => {
      signal?.removeEventListener('abort', cancel);
      resolve(value);
    }, delayMs);
    if (signal?.aborted) cancel();
    else signal?.addEventListener('abort', cancel, { once: true });
  });
}

/** Resolves in the next turn of the event loop. */
export function setImmediate<Value>(value?: Value): Promise<Value | undefined> {
  return wait(0, value);
}

export { wait as setTimeout };
