import type OpenAI from 'openai';
import { describe, expect, test } from 'vitest';
import { adapters, replyTo, type Send } from '../exchange/adapters.ts';
import { createBatch, readLines, requestLine, runBatch, waitFor } from './runBatch.ts';

const createdAt = new Date('2026-11-22T09:00:00Z').getTime() / 1_000;
const usageOf = (input: number, output: number) => ({
  input_tokens: input,
  input_tokens_details: { cached_tokens: 0 },
  output_tokens: output,
  output_tokens_details: { reasoning_tokens: 0 },
  total_tokens: input + output,
});

/** A batch when it is created: all members are there, null until they apply. */
const created = {
  id: expect.stringMatching(/^batch_[0-9a-f]{32}$/),
  object: 'batch',
  endpoint: '/v1/chat/completions',
  model: null,
  errors: null,
  input_file_id: expect.stringMatching(/^file-/),
  completion_window: '24h',
  status: 'validating',
  output_file_id: null,
  error_file_id: null,
  created_at: createdAt,
  in_progress_at: null,
  expires_at: createdAt + 86_400,
  finalizing_at: null,
  completed_at: null,
  failed_at: null,
  expired_at: null,
  cancelling_at: null,
  cancelled_at: null,
  request_counts: { total: 0, completed: 0, failed: 0 },
  usage: usageOf(0, 0),
  metadata: null,
} satisfies Record<keyof OpenAI.Batch, unknown>;

describe.each(adapters)('over %s', (_, start) => {
  test('a batch is described as by the real API, from its creation to its end', async () => {
    const send = await start();

    const batch = await createBatch(send, [requestLine('a'), requestLine('b')]);
    const ended = await waitFor(send, batch.id);

    expect(batch).toEqual(created);
    expect(Object.keys(batch)).toEqual(Object.keys(created));
    expect(ended).toEqual({
      ...batch,
      model: 'gpt-6-luna',
      status: 'completed',
      in_progress_at: createdAt,
      finalizing_at: createdAt,
      completed_at: createdAt,
      output_file_id: expect.stringMatching(/^file-/),
      request_counts: { total: 2, completed: 2, failed: 0 },
      usage: usageOf(16, 54),
    });
  });

  test('the output has a line for each request, answered like a chat completion', async () => {
    const replies = [replyTo('What is 2 + 2?', '4.')];
    const send = await start({ replies });
    const messages = [{ role: 'user', content: 'What is 2 + 2?' }];

    const batch = await runBatch(send, [requestLine('sum', { messages })]);
    const [line, ...others] = await readLines(send, batch.output_file_id);
    const alone = await send('/chat/completions', { model: 'gpt-6-luna', messages });
    const completion = await alone.json();

    expect(others).toEqual([]);
    expect(line).toEqual({
      id: expect.stringMatching(/^batch_req_[0-9a-f]{32}$/),
      custom_id: 'sum',
      response: {
        status_code: 200,
        request_id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
        body: { ...completion, id: expect.stringMatching(/^chatcmpl-/) },
      },
      error: null,
    });
    expect(line.response.body.choices[0].message.content).toBe('4.');
  });

  test('the files of results are named after the batch, and expire when the request says', async () => {
    const send = await start();
    const output_expires_after = { anchor: 'created_at', seconds: 3_600 };

    const batch = await runBatch(send, [requestLine('a'), requestLine('b', { temperature: 3 })], {
      output_expires_after,
    });
    const [output, errors] = await Promise.all(
      [batch.output_file_id, batch.error_file_id].map(async (id) =>
        (await send(`/files/${id}`)).json(),
      ),
    );

    const expected = { purpose: 'batch_output', expires_at: createdAt + 3_600 };
    expect(output).toMatchObject({ ...expected, filename: `${batch.id}_output.jsonl` });
    expect(errors).toMatchObject({ ...expected, filename: `${batch.id}_error.jsonl` });
    const download = await send(`/files/${output.id}/content`);
    expect(download.headers.get('content-length')).toBe(String(output.bytes));
    expect((await download.arrayBuffer()).byteLength).toBe(output.bytes);
  });
});

const [, startWith] = adapters[1] as (typeof adapters)[number];
const start = () => startWith();
const ids = Array.from({ length: 50 }, (_, index) => `row-${index}`);
const lines = ids.map((id) => requestLine(id));
const idsOf = async (send: Send, fileId: string | null | undefined): Promise<string[]> =>
  (await readLines(send, fileId)).map(({ custom_id }) => custom_id);

test('results come in another order than the requests, each once', async () => {
  const send = await start();

  const batch = await runBatch(send, lines);
  const order = await idsOf(send, batch.output_file_id);

  expect(order).not.toEqual(ids);
  expect(order.toSorted()).toEqual(ids.toSorted());
});

test('a request that the API rejects is in the error file, with its response', async () => {
  const send = await start();

  const batch = await runBatch(send, [requestLine('good'), requestLine('hot', { temperature: 3 })]);

  expect(batch).toMatchObject({
    status: 'completed',
    request_counts: { total: 2, completed: 1, failed: 1 },
  });
  expect(await idsOf(send, batch.output_file_id)).toEqual(['good']);
  expect(await readLines(send, batch.error_file_id)).toEqual([
    {
      id: expect.stringMatching(/^batch_req_/),
      custom_id: 'hot',
      response: {
        status_code: 400,
        request_id: expect.any(String),
        body: {
          error: expect.objectContaining({
            code: 'unsupported_value',
            param: 'temperature',
            type: 'invalid_request_error',
          }),
        },
      },
      error: null,
    },
  ]);
});

test('a batch whose requests all fail is completed, without an output file', async () => {
  const send = await start();

  const batch = await runBatch(send, [requestLine('hot', { temperature: 3 })]);

  expect(batch).toMatchObject({ status: 'completed', output_file_id: null });
  expect(await idsOf(send, batch.error_file_id)).toEqual(['hot']);
});

test('a batch that expires delivers what was done, and names the rest in the error file', async () => {
  const send = await start();

  const batch = await runBatch(send, lines, { simulate: 'batch_expired;share=40' });

  expect(batch).toMatchObject({
    status: 'expired',
    expired_at: createdAt,
    completed_at: null,
    request_counts: { total: 50, completed: 20, failed: 30 },
  });
  expect(await idsOf(send, batch.output_file_id)).toHaveLength(20);
  const errors = await readLines(send, batch.error_file_id);
  expect(errors).toHaveLength(30);
  expect(errors[0]).toMatchObject({ response: null, error: { code: 'batch_expired' } });
});

test('a batch expires by the clock, too', async () => {
  const times = [new Date('2026-11-22T09:00:00Z'), new Date('2026-11-22T09:00:00Z')];
  const nextDay = new Date('2026-11-23T09:00:00Z');
  const send = await startWith({ batchMs: 0, now: () => times.shift() ?? nextDay });

  const batch = await runBatch(send, lines);

  expect(batch).toMatchObject({ status: 'expired', output_file_id: null });
  expect(await idsOf(send, batch.error_file_id)).toHaveLength(50);
});

test('a share of the requests fails on demand', async () => {
  const send = await start();

  const batch = await runBatch(send, lines, { simulate: 'line_error;share=10' });

  expect(batch.request_counts).toEqual({ total: 50, completed: 45, failed: 5 });
  const [first] = await readLines(send, batch.error_file_id);
  expect(first.response).toMatchObject({
    status_code: 500,
    body: { error: { type: 'server_error' } },
  });
  expect(batch.usage?.total_tokens).toBeGreaterThan(0);
});

test('a batch fails on demand', async () => {
  const send = await start();

  const batch = await runBatch(send, lines, { simulate: 'batch_failed' });

  expect(batch).toMatchObject({
    status: 'failed',
    failed_at: createdAt,
    errors: { object: 'list', data: [{ code: 'token_limit_exceeded', line: null, param: null }] },
  });
});

test('what a batch can simulate makes no other request fail', async () => {
  const send = await start();

  const headers = { 'x-simulate': 'line_error' };
  const response = await send('/models', undefined, { headers });

  expect(response.status).toBe(200);
});

test('a batch that is cancelled at once has no files', async () => {
  const send = await startWith({ batchMs: 2_000 });
  const { id } = await createBatch(send, lines);

  const cancelling = await (await send(`/batches/${id}/cancel`, {})).json();
  const batch = await waitFor(send, id);

  expect(cancelling).toMatchObject({ status: 'cancelling', cancelling_at: createdAt });
  expect(batch).toMatchObject({
    status: 'cancelled',
    cancelled_at: createdAt,
    completed_at: null,
    output_file_id: null,
    error_file_id: null,
  });
  const again = await send(`/batches/${id}/cancel`, {});
  expect(again.status).toBe(200);
  expect(await again.json()).toEqual(batch);
});

test('a batch that is cancelled on the way delivers what was done', async () => {
  const send = await start();
  const many = Array.from({ length: 5_000 }, (_, index) => requestLine(`row-${index}`));
  const { id } = await createBatch(send, many);
  await waitFor(send, id, ['in_progress']);

  await send(`/batches/${id}/cancel`, {});
  const batch = await waitFor(send, id);

  const done = await idsOf(send, batch.output_file_id);
  expect(batch.status).toBe('cancelled');
  expect(done.length).toBeLessThan(5_000);
  expect(done).toHaveLength(batch.request_counts?.completed ?? -1);
});

test('a batch that is cancelled while it counts a long text delivers that answer, too', async () => {
  const send = await start();
  const messages = [{ role: 'user', content: 'long words '.repeat(100_000) }];
  const { id } = await createBatch(send, [requestLine('long', { messages })]);
  await waitFor(send, id, ['in_progress']);

  await send(`/batches/${id}/cancel`, {});
  const batch = await waitFor(send, id);

  expect(batch).toMatchObject({ status: 'cancelled', error_file_id: null });
  expect(await idsOf(send, batch.output_file_id)).toEqual(['long']);
});

test.each(['completed', 'failed', 'expired'])(
  'a batch that is %s cannot be cancelled',
  async (status) => {
    const send = await start();
    const simulate = status === 'completed' ? {} : { simulate: `batch_${status}` };
    const { id } = await runBatch(send, lines, simulate);

    const response = await send(`/batches/${id}/cancel`, {});

    expect(response.status).toBe(409);
    expect(await response.json()).toEqual({
      error: {
        message: `Cannot cancel a batch with status '${status}'.`,
        type: 'invalid_request_error',
        param: null,
        code: null,
      },
    });
  },
);

test('the list pages through all batches, newest first', async () => {
  const send = await start();
  const made: string[] = [];
  for (let count = 0; count < 3; count += 1) made.unshift((await createBatch(send, lines)).id);

  const first = await (await send('/batches?limit=2')).json();
  const second = await (await send(`/batches?limit=2&after=${first.last_id}`)).json();

  expect(first).toMatchObject({
    object: 'list',
    first_id: made[0],
    last_id: made[1],
    has_more: true,
  });
  expect([...first.data, ...second.data].map(({ id }) => id)).toEqual(made);
  expect(second.has_more).toBe(false);
});

test('a batch is as slow as it is asked to be, and its counts grow on the way', async () => {
  const send = await startWith({ batchMs: 600 });
  const startedAt = performance.now();
  const { id } = await createBatch(send, lines);

  const first = await waitFor(send, id, ['in_progress']);
  const last = await waitFor(send, id, ['finalizing', 'completed']);

  expect(first.request_counts?.completed).toBeLessThan(50);
  expect(last.request_counts?.completed).toBe(50);
  expect(performance.now() - startedAt).toBeGreaterThan(590);
});
