let lastTurn: Promise<void> = Promise.resolve();

/** Resolves once per turn of the event loop, for one caller after the other: two steps never follow each other. */
export function takeTurn(): Promise<void> {
  lastTurn = lastTurn.then(() => new Promise<void>((resolve) => nextTurn(resolve)));
  return lastTurn;
}

// Node reads what has arrived before each immediate; between timers it may not. Browsers have timers only.
const nextTurn: (callback: () => void) => void = globalThis.setImmediate ?? setTimeout;
