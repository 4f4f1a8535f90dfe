import { takeTurn } from './takeTurn.ts';

const sliceMs = 2;

/** Cuts long work into slices of two milliseconds, so that other requests are answered in between. */
export class Slices {
  #startedAt = performance.now();

  /** Checks whether it is time to `pause`. */
  get isOver(): boolean {
    return performance.now() - this.#startedAt > sliceMs;
  }

  /** Resolves when other requests had their turn. */
  async pause(): Promise<void> {
    await takeTurn();
    this.#startedAt = performance.now();
  }
}
