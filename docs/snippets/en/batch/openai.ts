import { setTimeout } from 'node:timers/promises';
import OpenAI from 'openai';

const client = new OpenAI(); // reads OPENAI_API_KEY

const questions = ['What is a token?', 'Suggest a name for a cat.'];
const lines = questions.map((content, index) =>
  JSON.stringify({
    custom_id: `question ${index + 1}`,
    method: 'POST',
    url: '/v1/chat/completions',
    body: { model: 'gpt-6-luna', messages: [{ role: 'user', content }] },
  }),
);

const file = await client.files.create({
  file: new File([lines.join('\n')], 'requests.jsonl'),
  purpose: 'batch',
});
let batch = await client.batches.create({
  input_file_id: file.id,
  endpoint: '/v1/chat/completions',
  completion_window: '24h',
});

let pauseMs = 250;
while (!['completed', 'failed', 'expired', 'cancelled'].includes(batch.status)) {
  await setTimeout(pauseMs);
  batch = await client.batches.retrieve(batch.id);
  pauseMs = Math.min(2 * pauseMs, 60_000);
}
console.log(batch.status, batch.errors?.data ?? '');

// No request succeeded: no output file. None failed: no error file.
for (const fileId of [batch.output_file_id, batch.error_file_id]) {
  if (!fileId) continue;
  const results = await client.files.content(fileId);
  for (const line of (await results.text()).trimEnd().split('\n')) {
    const { custom_id, response } = JSON.parse(line);
    console.log(custom_id, response?.body.choices?.[0]?.message.content ?? line);
  }
}
