import type { Store, StoreBounds } from '../../store/Store.ts';
import type { EndpointContext } from '../../wire/Endpoint.ts';
import { EndpointError } from '../../wire/errors/EndpointError.ts';
import { keepEnds } from '../../wire/errors/keepEnds.ts';
import type { Batch } from './Batch.ts';

/** A batch in the store, and how to stop the work on it. */
export type StoredBatch = { id: string; batch: Batch; cancel: () => void };

/** The most batches that an endpoint stores: as many as the real API lets a user create in an hour. */
export const batchBounds: StoreBounds<StoredBatch> = {
  maxCount: 2_000,
  maxBytes: 2_000,
  sizeOf: () => 1,
};

/** Returns the store of batches. */
export function storedBatches({ storeOf }: Pick<EndpointContext, 'storeOf'>): Store<StoredBatch> {
  return storeOf(batchBounds);
}

/**
 * Returns the batch with this id.
 * @throws {EndpointError} 404 for an unknown one. The words are those of a published response
 */
export function requireBatch(id: string, context: EndpointContext): StoredBatch {
  const stored = storedBatches(context).get(id);
  if (stored) return stored;
  throw new EndpointError(`No batch found with id '${keepEnds(id, 64)}'.`, { status: 404 });
}
