import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nock from 'nock';
import { beforeEach, expect, test } from 'vitest';
import { startBatch } from '../src/startBatch.ts';

const lines = '{"custom_id":"1","body":{}}\n{"custom_id":"한국어","body":{}}\n';
const batch = { id: 'batch_1', object: 'batch', status: 'validating' };

let path: string;

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'batch-'));
  path = join(folder, 'questions.txt');
  await writeFile(path, lines);
  return () => rm(folder, { recursive: true });
});

test('startBatch() uploads the file, and starts a batch with it', async () => {
  const uploads: FormData[] = [];
  nock('https://api.openai.com')
    .post('/v1/files')
    .matchHeader('authorization', 'Bearer sk-test-key-0123456789')
    .matchHeader('content-type', /^multipart\/form-data; boundary=/)
    .reply(200, async (request: Request) => {
      uploads.push(await request.formData());
      return { id: 'file-in', object: 'file' };
    });
  nock('https://api.openai.com')
    .post('/v1/batches', {
      input_file_id: 'file-in',
      endpoint: '/v1/chat/completions',
      completion_window: '24h',
      metadata: { source: 'reviews.csv' },
    })
    .reply(200, batch);

  const started = await startBatch(path, { source: 'reviews.csv' });

  expect(started).toEqual(batch);
  const [upload] = uploads;
  const file = upload?.get('file') as File;
  expect(upload?.get('purpose')).toBe('batch');
  expect(file.name).toBe('requests.jsonl');
  expect(await file.text()).toBe(lines);
});

test('no batch is started if the upload fails', async () => {
  const error = { message: 'Invalid file format for Batch API. Must be .jsonl', code: null };
  nock('https://api.openai.com').post('/v1/files').reply(400, { error });

  const call = startBatch(path);

  await expect(call).rejects.toMatchObject({ status: 400, error });
});

test('the upload is tried again, but not the start, which could start two batches', async () => {
  const headers = { 'retry-after-ms': '1' };
  nock('https://api.openai.com').post('/v1/files').reply(500, {}, headers);
  nock('https://api.openai.com').post('/v1/files').reply(200, { id: 'file-in' });
  nock('https://api.openai.com').post('/v1/batches').reply(500, {}, headers);

  const call = startBatch(path);

  await expect(call).rejects.toMatchObject({ status: 500 });
});

test('nothing is sent if there is no such file', async () => {
  const call = startBatch(`${path}.missing`);

  await expect(call).rejects.toThrow('Unable to open file');
});
