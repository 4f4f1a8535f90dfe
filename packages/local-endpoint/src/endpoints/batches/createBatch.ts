import { createId } from '../../wire/createId.ts';
import type { Endpoint } from '../../wire/Endpoint.ts';
import { EndpointError } from '../../wire/errors/EndpointError.ts';
import { jsonResponse } from '../../wire/jsonResponse.ts';
import { currentFiles } from '../files/currentFiles.ts';
import type { Batch } from './Batch.ts';
import { type Creation, parseCreation } from './request/parseCreation.ts';
import { runBatch } from './run/runBatch.ts';
import { batchBounds, storedBatches } from './storedBatches.ts';

const day = 24 * 60 * 60;

/**
 * Answers `POST /v1/batches`: creates a batch, which then runs by itself. A repeated request creates a second one.
 * @throws {EndpointError} 400 for a request that the real API rejects
 */
export const createBatch: Endpoint = (request, context) => {
  const creation = parseCreation(request);
  const { purpose } = currentFiles(context).get(creation.input_file_id) ?? {};
  if (purpose !== undefined && purpose !== 'batch') {
    throw new EndpointError(
      `Invalid purpose of the input file: expected 'batch', but got '${purpose}' instead.`,
      { code: 'invalid_value', param: 'input_file_id' },
    );
  }
  const batch = newBatch(creation, context.now);
  const cancelling = new AbortController();
  const stored = { id: batch.id, batch, cancel: () => cancelling.abort() };
  if (!storedBatches(context).add(stored)) {
    throw new EndpointError(
      `The local endpoint is limited to ${batchBounds.maxCount} batches. Please restart it.`,
    );
  }
  const response = jsonResponse(batch);
  const fileLifetime = creation.output_expires_after?.seconds ?? 30 * day;
  void runBatch({ batch, context, signal: cancelling.signal, fileLifetime });
  return response;
};

function newBatch(creation: Creation, now: number): Batch {
  const { input_file_id, endpoint, completion_window, metadata } = creation;
  return {
    id: createId('batch_', 32),
    object: 'batch',
    endpoint,
    model: null,
    errors: null,
    input_file_id,
    completion_window,
    status: 'validating',
    output_file_id: null,
    error_file_id: null,
    created_at: now,
    in_progress_at: null,
    expires_at: now + day,
    finalizing_at: null,
    completed_at: null,
    failed_at: null,
    expired_at: null,
    cancelling_at: null,
    cancelled_at: null,
    request_counts: { total: 0, completed: 0, failed: 0 },
    usage: {
      input_tokens: 0,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: 0,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: 0,
    },
    metadata: metadata ?? null,
  };
}
