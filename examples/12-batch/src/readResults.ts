import type { BatchLine } from '@by-example/core';
import OpenAI from 'openai';

type Status = 'answered' | 'refused' | 'failed' | 'expired' | 'missing';
type Result = { id: string; status: Status; text: string };

/** Yields the result of each request as it is read, in any order; then one for each of `ids` without a result. */
export async function* readResults(batch: OpenAI.Batch, ids: string[]): AsyncGenerator<Result> {
  const client = new OpenAI();
  const missing = new Set(ids);
  // A batch has no output file if all its requests failed, and no error file if none did.
  for (const fileId of [batch.output_file_id, batch.error_file_id]) {
    if (!fileId) continue;
    for await (const line of readLines(await client.files.content(fileId))) {
      const result = toResult(JSON.parse(line));
      missing.delete(result.id);
      yield result;
    }
  }
  for (const id of missing) yield { id, status: 'missing', text: '' };
}

function toResult({ custom_id: id, response, error }: BatchLine): Result {
  const failure = response?.body.error ?? error;
  const status = failure?.code === 'batch_expired' ? 'expired' : 'failed';
  if (failure) return { id, status, text: failure.message };
  const { content, refusal } = response?.body.choices?.[0]?.message ?? {};
  return { id, status: refusal ? 'refused' : 'answered', text: refusal ?? content ?? '' };
}

/** Yields the lines of a response as they arrive. (`node:readline` would break them at U+2028, too.) */
async function* readLines({ body }: Response): AsyncGenerator<string> {
  let rest = '';
  for await (const text of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest) yield rest;
}
