import { setImmediate } from 'node:timers/promises';
import type OpenAI from 'openai';
import type { Send } from '../exchange/adapters.ts';
import { formOf } from '../files/formOf.ts';

/** Creates a line of an input file: a chat request with this id. */
export const requestLine = (custom_id: string, body: object = {}, more: object = {}): string =>
  JSON.stringify({
    custom_id,
    method: 'POST',
    url: '/v1/chat/completions',
    body: { model: 'gpt-6-luna', messages: [{ role: 'user', content: custom_id }], ...body },
    ...more,
  });

/** Uploads the input file of a batch and returns its id. */
export async function uploadLines(send: Send, lines: readonly string[]): Promise<string> {
  const form = formOf(['file', lines.join('\n'), 'requests.jsonl'], ['purpose', 'batch']);
  const { id } = await (await send('/files', form)).json();
  return id;
}

/** Creates a batch; members of the request may be replaced. */
export async function createBatch(
  send: Send,
  lines: readonly string[],
  { simulate, ...more }: { simulate?: string; [member: string]: unknown } = {},
): Promise<OpenAI.Batch> {
  const body = {
    input_file_id: await uploadLines(send, lines),
    endpoint: '/v1/chat/completions',
    completion_window: '24h',
    ...more,
  };
  const headers = simulate === undefined ? {} : { 'x-simulate': simulate };
  return (await send('/batches', body, { headers })).json();
}

const ended = ['completed', 'failed', 'expired', 'cancelled'];

/** Retrieves a batch until it is in one of these statuses, or has ended. */
export async function waitFor(
  send: Send,
  id: string,
  statuses: readonly string[] = [],
): Promise<OpenAI.Batch> {
  for (;;) {
    const batch: OpenAI.Batch = await (await send(`/batches/${id}`)).json();
    if ([...statuses, ...ended].includes(batch.status)) return batch;
    await setImmediate();
  }
}

/** Runs a batch to its end. */
export async function runBatch(
  send: Send,
  lines: readonly string[],
  more: { simulate?: string; [member: string]: unknown } = {},
): Promise<OpenAI.Batch> {
  const { id } = await createBatch(send, lines, more);
  return waitFor(send, id);
}

/** Downloads a file of lines; none if there is no file. */
export async function readLines(
  send: Send,
  fileId: string | null | undefined,
): Promise<ReturnType<typeof JSON.parse>[]> {
  if (!fileId) return [];
  const text = await (await send(`/files/${fileId}/content`)).text();
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}
