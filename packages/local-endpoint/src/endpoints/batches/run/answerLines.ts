import { Slices } from '../../../wire/Slices.ts';
import type { Batch, BatchUsage } from '../Batch.ts';
import { answerers } from './answerers.ts';
import { answerLine, type BatchRequest, expiredLine, failedLine } from './answerLine.ts';
import type { BatchRun } from './BatchRun.ts';
import type { Lines } from './findLines.ts';
import { LineFile } from './LineFile.ts';
import { mixOrder } from './mixOrder.ts';
import type { Schedule } from './Schedule.ts';
import { countInTime, simulatedLineError } from './simulatedFault.ts';

/** What became of the requests of a batch. */
type Answers = { output: LineFile; errors: LineFile; hasExpired: boolean };

/**
 * Answers the requests of a batch in another order than that of its file, and updates the batch's counts and usage. After
 * its time, the rest expires; when it is cancelled, the rest is left.
 */
export async function answerLines(
  lines: Lines,
  { batch, context, signal, schedule }: BatchRun & { schedule: Schedule },
): Promise<Answers> {
  const { clock, simulation } = context;
  const answerer = answerers[batch.endpoint];
  if (!answerer) throw new Error(`no answers for ${batch.endpoint}`);
  const files = { output: new LineFile(), errors: new LineFile() };
  const slices = new Slices();
  const lastInTime = countInTime(simulation, lines.count) ?? lines.count;
  let hasExpired = false;
  let done = 0;
  for (const index of mixOrder(lines.count)) {
    if (signal.aborted) break;
    const request: BatchRequest = JSON.parse(lines.at(index));
    hasExpired ||= done >= lastInTime || clock() >= batch.expires_at;
    const error = simulatedLineError(simulation, index, batch.model);
    const outcome = hasExpired
      ? expiredLine(request)
      : error
        ? failedLine(request, error)
        : await answerLine(request, answerer, { ...context, now: clock() });
    files[outcome.isError ? 'errors' : 'output'].add(outcome.line);
    batch.request_counts[outcome.isError ? 'failed' : 'completed'] += 1;
    if (outcome.usage) addUsage(batch, outcome.usage);
    done += 1;
    if (slices.isOver) await slices.pause();
    await schedule.waitForShare(done / lines.count);
  }
  return { ...files, hasExpired };
}

function addUsage({ usage }: Batch, more: BatchUsage): void {
  usage.input_tokens += more.input_tokens;
  usage.input_tokens_details.cached_tokens += more.input_tokens_details.cached_tokens;
  usage.output_tokens += more.output_tokens;
  usage.output_tokens_details.reasoning_tokens += more.output_tokens_details.reasoning_tokens;
  usage.total_tokens += more.total_tokens;
}
