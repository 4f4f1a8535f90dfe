import OpenAI from 'openai';

const client = new OpenAI(); // reads OPENAI_API_KEY

/** Returns the batch of a job. A job that has none yet gets one. */
async function startOnce(job: string, lines: string[]): Promise<OpenAI.Batch> {
  for await (const batch of client.batches.list({ limit: 100 })) {
    if (batch.metadata?.job === job) return batch;
  }
  const file = await client.files.create({
    file: new File([lines.join('\n')], 'requests.jsonl'),
    purpose: 'batch',
  });
  return client.batches.create(
    {
      input_file_id: file.id,
      endpoint: '/v1/chat/completions',
      completion_window: '24h',
      metadata: { job },
    },
    { maxRetries: 0 }, // A second try could start a second batch.
  );
}

const request = {
  custom_id: 'name',
  method: 'POST',
  url: '/v1/chat/completions',
  body: {
    model: 'gpt-6-luna',
    messages: [{ role: 'user', content: 'Suggest a name for a cat.' }],
  },
};
const first = await startOnce('cats of 2026-11-26', [JSON.stringify(request)]);
const second = await startOnce('cats of 2026-11-26', [JSON.stringify(request)]);

console.log(first.id === second.id ? 'one batch' : 'two batches');
