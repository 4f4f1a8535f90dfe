import { setTimeout as sleep } from 'node:timers/promises';
import type { BatchLine } from '@by-example/core';
import OpenAI from 'openai';

/** Asks questions in one batch, waits for it, and returns an answer or an error for each, in their order. */
export async function askInBatch(questions: readonly string[]): Promise<(string | Error)[]> {
  const client = new OpenAI();

  // #region start
  const model = process.env.OPENAI_MODEL ?? 'gpt-6-luna';
  const endpoint = '/v1/chat/completions';
  const lines = questions.map((content, index) => {
    const body = { model, messages: [{ role: 'user', content }] };
    return JSON.stringify({ custom_id: `${index}`, method: 'POST', url: endpoint, body });
  });
  const file = new File([lines.join('\n')], 'requests.jsonl');
  const { id: input_file_id } = await client.files.create({ file, purpose: 'batch' });
  let batch = await client.batches.create({ input_file_id, endpoint, completion_window: '24h' });
  // #endregion start

  // #region wait
  let pauseMs = 100;
  while (!['completed', 'failed', 'expired', 'cancelled'].includes(batch.status)) {
    await sleep(pauseMs);
    batch = await client.batches.retrieve(batch.id);
    pauseMs = Math.min(2 * pauseMs, 60_000);
  }
  const [problem] = batch.errors?.data ?? [];
  if (problem) throw new Error(`Cannot run the batch: ${problem.message}`);
  // #endregion wait

  // #region read
  const noResult = new Error(`Cannot find a result: the batch is ${batch.status}`);
  const answers = questions.map((): string | Error => noResult);
  for (const fileId of [batch.output_file_id, batch.error_file_id]) {
    const text = fileId ? await (await client.files.content(fileId)).text() : '';
    for (const line of text.split('\n').filter(Boolean)) {
      const { custom_id, response, error }: BatchLine = JSON.parse(line);
      const content = response?.body.choices?.[0]?.message.content;
      const failure = response?.body.error ?? error;
      answers[Number(custom_id)] = failure ? new Error(failure.message) : (content ?? '');
    }
  }
  return answers;
  // #endregion read
}
