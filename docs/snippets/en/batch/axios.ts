import { setTimeout } from 'node:timers/promises';
import axios from 'axios';

const api = axios.create({
  baseURL: process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1',
  headers: { Authorization: `Bearer ${process.env.OPENAI_API_KEY}` },
});

const questions = ['What is a token?', 'Suggest a name for a cat.'];
const lines = questions.map((content, index) =>
  JSON.stringify({
    custom_id: `question ${index + 1}`,
    method: 'POST',
    url: '/v1/chat/completions',
    body: { model: 'gpt-6-luna', messages: [{ role: 'user', content }] },
  }),
);

try {
  const form = new FormData();
  form.append('purpose', 'batch');
  form.append('file', new Blob([lines.join('\n')]), 'requests.jsonl');
  const file = await api.post('/files', form);
  let { data: batch } = await api.post('/batches', {
    input_file_id: file.data.id,
    endpoint: '/v1/chat/completions',
    completion_window: '24h',
  });

  let pauseMs = 250;
  while (!['completed', 'failed', 'expired', 'cancelled'].includes(batch.status)) {
    await setTimeout(pauseMs);
    ({ data: batch } = await api.get(`/batches/${batch.id}`));
    pauseMs = Math.min(2 * pauseMs, 60_000);
  }
  console.log(batch.status, batch.errors?.data ?? '');

  // No request succeeded: no output file. None failed: no error file.
  for (const fileId of [batch.output_file_id, batch.error_file_id]) {
    if (!fileId) continue;
    // Without 'text', axios would parse the JSON of a single line.
    const results = await api.get(`/files/${fileId}/content`, { responseType: 'text' });
    for (const line of results.data.trimEnd().split('\n')) {
      const { custom_id, response } = JSON.parse(line);
      console.log(custom_id, response?.body.choices?.[0]?.message.content ?? line);
    }
  }
} catch (error) {
  if (!axios.isAxiosError(error)) throw error;
  // Never print the error itself: it contains the headers, and so the key.
  console.error(error.response?.data ?? error.message);
  process.exitCode = 1;
}
