import { setTimeout as sleep } from 'node:timers/promises';
import OpenAI from 'openai';

const ended = ['completed', 'failed', 'expired', 'cancelled'];

type WaitOptions = { signal?: AbortSignal; onProgress?: (batch: OpenAI.Batch) => void };

/** Polls a batch, in the end once a minute, until it has ended, and returns it. */
export async function waitForBatch(
  id: string,
  { signal, onProgress }: WaitOptions = {},
): Promise<OpenAI.Batch> {
  const client = new OpenAI();
  for (let pauseMs = 100; ; pauseMs = Math.min(2 * pauseMs, 60_000)) {
    const batch = await client.batches.retrieve(id, { signal, maxRetries: 10 });
    onProgress?.(batch);
    if (ended.includes(batch.status)) return batch;
    await sleep(pauseMs, undefined, { signal });
  }
}
