import type { StoredFile } from '../endpoints/files/StoredFile.ts';
import { Store } from './Store.ts';

/** What was uploaded to a handler or made by it; gone when its process ends. */
export type Stores = { files: Store<StoredFile> };

/** The most that `files` may contain: a full page of their list, and two of the largest batches. */
export const fileBounds: { maxCount: number; maxBytes: number } = {
  maxCount: 10_000,
  maxBytes: 512 * 1024 * 1024,
};

/** Creates the empty stores of a handler. */
export function createStores(): Stores {
  return {
    files: new Store({
      ...fileBounds,
      sizeOf: ({ content }) => content.buffer.byteLength,
    }),
  };
}
