import { setTimeout } from 'node:timers/promises';

const baseUrl = process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1';
const headers = { Authorization: `Bearer ${process.env.OPENAI_API_KEY}` };

async function call(path: string, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(baseUrl + path, { headers, ...options });
  if (!response.ok) {
    throw new Error(`Cannot call ${path}: ${await response.text()}`);
  }
  return response;
}

const questions = ['What is a token?', 'Suggest a name for a cat.'];
const lines = questions.map((content, index) =>
  JSON.stringify({
    custom_id: `question ${index + 1}`,
    method: 'POST',
    url: '/v1/chat/completions',
    body: { model: 'gpt-6-luna', messages: [{ role: 'user', content }] },
  }),
);

const form = new FormData(); // fetch sets its Content-Type, which has a boundary
form.append('purpose', 'batch');
form.append('file', new Blob([lines.join('\n')]), 'requests.jsonl');
const upload = await call('/files', { method: 'POST', body: form });
const { id: input_file_id } = await upload.json();

const creation = await call('/batches', {
  method: 'POST',
  headers: { ...headers, 'Content-Type': 'application/json' },
  body: JSON.stringify({
    input_file_id,
    endpoint: '/v1/chat/completions',
    completion_window: '24h',
  }),
});
let batch = await creation.json();

let pauseMs = 250;
while (!['completed', 'failed', 'expired', 'cancelled'].includes(batch.status)) {
  await setTimeout(pauseMs);
  batch = await (await call(`/batches/${batch.id}`)).json();
  pauseMs = Math.min(2 * pauseMs, 60_000);
}
console.log(batch.status, batch.errors?.data ?? '');

// No request succeeded: no output file. None failed: no error file.
for (const fileId of [batch.output_file_id, batch.error_file_id]) {
  if (!fileId) continue;
  const results = await call(`/files/${fileId}/content`);
  for (const line of (await results.text()).trimEnd().split('\n')) {
    const { custom_id, response } = JSON.parse(line);
    console.log(custom_id, response?.body.choices?.[0]?.message.content ?? line);
  }
}
