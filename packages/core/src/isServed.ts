import type { Model } from './models.ts';

/** Tells whether a model is still served on a day (`YYYY-MM-DD`). */
export function isServed({ shutdownDate }: Model, today: string): boolean {
  return shutdownDate === null || today < shutdownDate;
}
