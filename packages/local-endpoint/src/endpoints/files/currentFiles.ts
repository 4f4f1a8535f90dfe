import type { Store, StoreBounds } from '../../store/Store.ts';
import type { EndpointContext } from '../../wire/Endpoint.ts';
import type { StoredFile } from './StoredFile.ts';

/** The most files that an endpoint stores: a full page of their list, and two of the largest batches. */
export const fileBounds: StoreBounds<StoredFile> = {
  maxCount: 10_000,
  maxBytes: 512 * 2 ** 20,
  sizeOf: ({ content }) => content.reduce((sum, chunk) => sum + chunk.buffer.byteLength, 0),
};

/** Returns the store of files, without those that have expired by now. */
export function currentFiles({
  storeOf,
  now,
}: Pick<EndpointContext, 'storeOf' | 'now'>): Store<StoredFile> {
  const files = storeOf(fileBounds);
  files.deleteAll(({ expiresAt }) => expiresAt !== null && expiresAt <= now);
  return files;
}
