import OpenAI from 'openai';
import { expect, test } from 'vitest';
import { endpointKey } from '../../src/index.ts';
import { startServer } from '../exchange/adapters.ts';
import { requestLine } from './runBatch.ts';

// The official client, against the endpoint on a real socket; the requests of its own tests among them.

const connect = async () => {
  const { baseUrl } = await startServer();
  return new OpenAI({ baseURL: baseUrl, apiKey: endpointKey, maxRetries: 0 });
};

const upload = (client: OpenAI) =>
  client.files.create({
    file: new File([requestLine('a'), '\n', requestLine('b')], 'requests.jsonl'),
    purpose: 'batch',
  });

test('the official client creates a batch, polls it, and downloads its results', async () => {
  const client = await connect();
  const { id: input_file_id } = await upload(client);

  let batch = await client.batches.create({
    input_file_id,
    endpoint: '/v1/chat/completions',
    completion_window: '24h',
    metadata: { job: 'nightly' },
  });
  while (batch.status !== 'completed') batch = await client.batches.retrieve(batch.id);
  const output = await client.files.content(batch.output_file_id ?? '');

  expect(batch.metadata).toEqual({ job: 'nightly' });
  const lines = (await output.text()).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).custom_id).toSorted()).toEqual(['a', 'b']);
});

test('the official client reads all pages of the list', async () => {
  const client = await connect();
  const { id: input_file_id } = await upload(client);
  for (let count = 0; count < 5; count += 1) {
    await client.batches.create({
      input_file_id,
      endpoint: '/v1/chat/completions',
      completion_window: '24h',
    });
  }

  const batches = await Array.fromAsync(client.batches.list({ limit: 2 }));

  expect(new Set(batches.map(({ id }) => id)).size).toBe(5);
});

test('the official client creates batches as in its own tests', async () => {
  const client = await connect();

  const creating = client.batches.create({
    completion_window: '24h',
    endpoint: '/v1/responses',
    input_file_id: 'input_file_id',
    metadata: { foo: 'string' },
    output_expires_after: { anchor: 'created_at', seconds: 3600 },
  });
  const { data, response } = await creating.withResponse();

  expect(response).toBe(await creating.asResponse());
  expect(data).toMatchObject({ status: 'validating', metadata: { foo: 'string' } });
  expect((await client.batches.list()).data).toHaveLength(1);
});

test('the official client throws the errors that its users catch', async () => {
  const client = await connect();
  const { id: input_file_id } = await upload(client);
  const { id } = await client.batches.create({
    input_file_id,
    endpoint: '/v1/chat/completions',
    completion_window: '24h',
  });
  while ((await client.batches.retrieve(id)).status !== 'completed');

  await expect(client.batches.cancel(id)).rejects.toThrow(OpenAI.ConflictError);
  await expect(client.batches.retrieve('batch_id')).rejects.toThrow(OpenAI.NotFoundError);
  await expect(
    client.batches.list({ after: 'after', limit: 0 }, { path: '/_stainless_unknown_path' }),
  ).rejects.toThrow(OpenAI.NotFoundError);
});
