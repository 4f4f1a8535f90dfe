import type { Endpoint } from '../../wire/Endpoint.ts';
import { jsonResponse } from '../../wire/jsonResponse.ts';
import { requireBatch } from './storedBatches.ts';

/**
 * Answers `GET /v1/batches/{batch_id}`.
 * @throws {EndpointError} 404 for an unknown batch
 */
export const retrieveBatch: Endpoint = (_request, context) =>
  jsonResponse(requireBatch(context.parameters.batch_id ?? '', context).batch);
