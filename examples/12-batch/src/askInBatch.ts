import { setTimeout } from 'node:timers/promises';
import type { BatchLine } from '@by-example/core';
import OpenAI, { toFile } from 'openai';

/** Asks questions in one batch, waits for it, and returns an answer or an error for each, in their order. */
export async function askInBatch(questions: readonly string[]): Promise<(string | Error)[]> {
  const client = new OpenAI();

  // #region start
  const model = process.env.OPENAI_MODEL ?? 'gpt-6-luna';
  const endpoint = '/v1/chat/completions';
  const requests = questions.map((content, index) => {
    const body = { model, messages: [{ role: 'user', content }] };
    return JSON.stringify({ custom_id: `${index}`, method: 'POST', url: endpoint, body });
  });
  const jsonl = await toFile(Buffer.from(requests.join('\n')), 'requests.jsonl');
  const { id: input_file_id } = await client.files.create({ file: jsonl, purpose: 'batch' });
  let batch = await client.batches.create({ input_file_id, endpoint, completion_window: '24h' });
  // #endregion start

  // #region wait
  let pauseMs = 100;
  while (!['completed', 'failed', 'expired', 'cancelled'].includes(batch.status)) {
    await setTimeout(pauseMs);
    batch = await client.batches.retrieve(batch.id);
    pauseMs = Math.min(2 * pauseMs, 60_000);
  }
  // #endregion wait

  // #region read
  const answers: (string | Error)[] = questions.map(() => new Error(`No result: ${batch.status}`));
  for (const fileId of [batch.output_file_id, batch.error_file_id]) {
    const text = fileId ? await (await client.files.content(fileId)).text() : '';
    for (const line of text.split('\n').filter(Boolean)) {
      const { custom_id, response, error }: BatchLine = JSON.parse(line);
      const body = response?.body ?? { error };
      answers[Number(custom_id)] =
        'choices' in body
          ? (body.choices[0]?.message.content ?? '')
          : new Error(body.error?.message);
    }
  }
  return answers;
  // #endregion read
}
