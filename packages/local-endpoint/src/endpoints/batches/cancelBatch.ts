import type { Endpoint } from '../../wire/Endpoint.ts';
import { EndpointError } from '../../wire/errors/EndpointError.ts';
import { jsonResponse } from '../../wire/jsonResponse.ts';
import { requireBatch } from './storedBatches.ts';

/**
 * Answers `POST /v1/batches/{batch_id}/cancel`: the batch is `cancelling`, and `cancelled` a while later. To cancel it
 * again changes nothing. Source: published responses
 * @throws {EndpointError} 404 for an unknown batch, 409 for one that has ended
 */
export const cancelBatch: Endpoint = (_request, context) => {
  const { batch, cancel } = requireBatch(context.parameters.batch_id ?? '', context);
  if (['completed', 'failed', 'expired'].includes(batch.status)) {
    throw new EndpointError(`Cannot cancel a batch with status '${batch.status}'.`, {
      status: 409,
    });
  }
  if (batch.status !== 'cancelling' && batch.status !== 'cancelled') {
    Object.assign(batch, { status: 'cancelling', cancelling_at: context.now });
    cancel();
  }
  return jsonResponse(batch);
};
