import type { EndpointContext } from '../../../wire/Endpoint.ts';
import type { Batch } from '../Batch.ts';

/** A batch to run, and what it needs. */
export type BatchRun = {
  batch: Batch;
  context: EndpointContext;
  /** Aborts when the batch is cancelled. */
  signal: AbortSignal;
  /** How long its output and error files are kept, in seconds. */
  fileLifetime: number;
};
