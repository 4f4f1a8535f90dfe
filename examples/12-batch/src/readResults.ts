import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { BatchLine } from '@by-example/core';
import OpenAI from 'openai';

type Status = 'answered' | 'refused' | 'failed' | 'expired' | 'missing';
type Result = { id: string; status: Status; text: string };

/** Yields the result of each request as it is read, in any order; last, those of `ids` that have none. */
export async function* readResults(
  batch: OpenAI.Batch,
  ids: Iterable<string>,
): AsyncGenerator<Result> {
  const client = new OpenAI();
  const missing = new Set(ids);
  // A batch has no output file if all its requests failed, and no error file if none did.
  for (const fileId of [batch.output_file_id, batch.error_file_id]) {
    const file = fileId ? await client.files.content(fileId) : undefined;
    if (!file?.body) continue;
    for await (const line of createInterface({ input: Readable.from(file.body) })) {
      const result = toResult(JSON.parse(line));
      missing.delete(result.id);
      yield result;
    }
  }
  for (const id of missing) yield { id, status: 'missing', text: '' };
}

function toResult({ custom_id: id, response, error }: BatchLine): Result {
  const body = response?.body ?? { error };
  if ('choices' in body) {
    const { refusal, content } = body.choices[0]?.message ?? {};
    if (refusal) return { id, status: 'refused', text: refusal };
    return { id, status: 'answered', text: content ?? '' };
  }
  const status = error?.code === 'batch_expired' ? 'expired' : 'failed';
  return { id, status, text: body.error?.message ?? '' };
}
