let timer: NodeJS.Timeout | undefined;

/**
 * Collects garbage in a second, if Node runs with `--expose-gc`: by itself, an idle process keeps the memory
 * that a large request has used.
 */
export function collectSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void globalThis.gc?.({ type: 'major', execution: 'async' }), 1_000);
  timer.unref();
}
