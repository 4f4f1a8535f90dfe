import type { Store } from '../../store/Store.ts';
import type { EndpointContext } from '../../wire/Endpoint.ts';
import type { StoredFile } from './StoredFile.ts';

/** Returns the store of files, without those that have expired by now. */
export function currentFiles({
  stores,
  now,
}: Pick<EndpointContext, 'stores' | 'now'>): Store<StoredFile> {
  const seconds = now.getTime() / 1_000;
  stores.files.deleteAll(({ expiresAt }) => expiresAt !== null && expiresAt <= seconds);
  return stores.files;
}
