import { organization } from '../../../wire/completeHeaders.ts';
import type { EndpointContext } from '../../../wire/Endpoint.ts';
import { keepEnds } from '../../../wire/errors/keepEnds.ts';
import { ownFault } from '../../../wire/errors/ownFault.ts';
import { currentFiles } from '../../files/currentFiles.ts';
import { storeFile } from '../../files/storeFile.ts';
import type { Batch, BatchFault } from '../Batch.ts';
import { findFaults } from '../rules/findFaults.ts';
import { answerers } from './answerers.ts';
import { answerLines } from './answerLines.ts';
import type { BatchRun } from './BatchRun.ts';
import { findLines, type Lines } from './findLines.ts';
import type { LineFile } from './LineFile.ts';
import { Schedule } from './Schedule.ts';
import { simulatedFault } from './simulatedFault.ts';

/**
 * Takes a batch through its life, from `validating` to its end, and updates it on the way. What was done before it was
 * cancelled or expired is delivered. Source: OpenAI's guide to batches
 */
export async function runBatch(run: BatchRun): Promise<void> {
  const { batch, context } = run;
  try {
    await runThrough(run);
  } catch (error) {
    const { code, message, param } = ownFault(error);
    fail(batch, [{ code: code ?? 'server_error', line: null, message, param }], context);
  }
}

async function runThrough(run: BatchRun): Promise<void> {
  const { batch, context, signal } = run;
  const schedule = new Schedule(context.batchMs, signal);
  const validation = await validate(batch, context);
  await schedule.waitFor('started');
  if (signal.aborted) return cancel(run);
  if ('faults' in validation) return fail(batch, validation.faults, context);

  const { lines, model } = validation;
  Object.assign(batch, { model, status: 'in_progress', in_progress_at: context.clock() });
  batch.request_counts.total = lines.count;
  const { hasExpired, ...files } = await answerLines(lines, { ...run, schedule });
  if (signal.aborted) return cancel(run, files);

  Object.assign(batch, { status: 'finalizing', finalizing_at: context.clock() });
  await schedule.waitFor('completed');
  if (signal.aborted) return cancel(run, files);
  deliver(run, files);
  const end = hasExpired ? 'expired' : 'completed';
  Object.assign(batch, { status: end, [`${end}_at`]: context.clock() });
}

type Files = { output: LineFile; errors: LineFile };

async function validate(
  batch: Batch,
  context: EndpointContext,
): Promise<{ lines: Lines; model: string } | { faults: BatchFault[] }> {
  if (!(batch.endpoint in answerers)) return { faults: [notServed(batch.endpoint)] };
  const [content] = currentFiles(context).get(batch.input_file_id)?.content ?? [];
  if (!content) return { faults: [noSuchFile(batch.input_file_id)] };
  const lines = await findLines(content);
  const validation = await findFaults(lines, { endpoint: batch.endpoint, today: context.today });
  if ('faults' in validation) return validation;
  const fault = simulatedFault(context.simulation, validation.model);
  return fault ? { faults: [fault] } : { lines, ...validation };
}

function fail(batch: Batch, data: BatchFault[], { clock }: EndpointContext): void {
  const errors = { object: 'list', data };
  Object.assign(batch, { status: 'failed', failed_at: clock(), errors });
}

/** Ends a batch that is `cancelling`, a while later. */
async function cancel(run: BatchRun, files?: Files): Promise<void> {
  const { batch, context } = run;
  await new Schedule(context.batchMs, new AbortController().signal).waitFor('started');
  if (files) deliver(run, files);
  Object.assign(batch, { status: 'cancelled', cancelled_at: context.clock() });
}

/** Stores the files that have lines. Source: recorded batches, for names and purpose */
function deliver({ batch, context, fileLifetime }: BatchRun, { output, errors }: Files): void {
  const store = (name: string, file: LineFile): string | null => {
    const content = file.close();
    if (!content) return null;
    const filename = `${batch.id}_${name}.jsonl`;
    const created = { filename, purpose: 'batch_output', content, lifetime: fileLifetime };
    return storeFile(created, { ...context, now: context.clock() }).id;
  };
  batch.output_file_id = store('output', output);
  batch.error_file_id = store('error', errors);
}

/** Source: a published error; others saw the request itself rejected. */
const noSuchFile = (id: string): BatchFault => ({
  code: 'invalid_request',
  line: null,
  message: `Cannot find file ${keepEnds(id, 64)}, or organization ${organization} does not have access to it.`,
  param: 'file_id',
});

/** The words are ours. */
const notServed = (endpoint: string): BatchFault => ({
  code: 'invalid_request',
  line: null,
  message: `The local endpoint has no batches for ${endpoint}, only for ${Object.keys(answerers).join(', ')}.`,
  param: 'endpoint',
});
