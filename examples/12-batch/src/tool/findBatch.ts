import OpenAI from 'openai';
import type { Run } from './Work.ts';

/** How far this machine's clock and the server's may be apart, in seconds. */
const clockDifference = 24 * 60 * 60;

/** Returns the id of the batch that a run created, if it did: among the batches since, newest first. */
export async function findBatch({ id, startedAt }: Run): Promise<string | undefined> {
  for await (const batch of new OpenAI().batches.list({ limit: 100 })) {
    if (batch.metadata?.run === id) return batch.id;
    if (batch.created_at < startedAt - clockDifference) return undefined;
  }
  return undefined;
}
