import { openAsBlob } from 'node:fs';
import OpenAI from 'openai';

/** Uploads a file of requests, which is read while it is sent, and starts a batch with it. */
export async function startBatch(
  path: string,
  metadata: Record<string, string> = {},
): Promise<OpenAI.Batch> {
  const client = new OpenAI();
  const file = await client.files.create({
    file: new File([await openAsBlob(path)], 'requests.jsonl'),
    purpose: 'batch',
  });
  return client.batches.create(
    {
      input_file_id: file.id,
      endpoint: '/v1/chat/completions',
      completion_window: '24h',
      metadata,
    },
    { maxRetries: 0 }, // A second try could start, and charge, a second batch.
  );
}
