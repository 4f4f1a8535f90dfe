import type { Simulation } from '../../../simulate/parseSimulation.ts';
import { simulatedError } from '../../../simulate/simulatedError.ts';
import { organization } from '../../../wire/completeHeaders.ts';
import { createId } from '../../../wire/createId.ts';
import type { EndpointError } from '../../../wire/errors/EndpointError.ts';
import type { BatchFault } from '../Batch.ts';

type Asked = Simulation | undefined;

/** Returns the fault of a batch that `batch_failed` makes fail. Source: a published error, without its last sentence */
export function simulatedFault(simulation: Asked, model: string): BatchFault | undefined {
  if (simulation?.kind !== 'batch_failed') return undefined;
  return {
    code: 'token_limit_exceeded',
    line: null,
    message: `Enqueued token limit reached for ${model} in organization ${organization}. Limit: 2,000,000 enqueued tokens. Please try again once some in_progress batches have been completed. (Simulated: the request asked for it.)`,
    param: null,
  };
}

/** Returns how many of the requests `batch_expired` lets be done; undefined if it was not asked for. */
export function countInTime(simulation: Asked, count: number): number | undefined {
  if (simulation?.kind !== 'batch_expired') return undefined;
  return Math.floor((count * (simulation.share ?? 50)) / 100);
}

/**
 * Returns the error of a request that `line_error` makes fail, by its place in the file: the failures are spread over all
 * of it.
 */
export function simulatedLineError(
  simulation: Asked,
  index: number,
  model: string | null,
): EndpointError | undefined {
  if (simulation?.kind !== 'line_error') return undefined;
  const failedUpTo = (place: number) => Math.floor((place * (simulation.share ?? 25)) / 100);
  if (failedUpTo(index + 1) === failedUpTo(index)) return undefined;
  const requestId = createId('req_', 32);
  return simulatedError({ ...simulation, kind: 'server_error' }, { model: model ?? '', requestId });
}
