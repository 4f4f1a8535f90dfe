import { Readable } from 'node:stream';
import nock from 'nock';
import type OpenAI from 'openai';
import { afterEach, expect, test, vi } from 'vitest';
import { readResults } from '../src/readResults.ts';

const batch: OpenAI.Batch = {
  id: 'batch_1',
  object: 'batch',
  endpoint: '/v1/chat/completions',
  input_file_id: 'file-in',
  completion_window: '24h',
  status: 'completed',
  created_at: 1_780_000_000,
};

/** A line of an output or error file. */
const line = (custom_id: string, status_code: number, body: object) => {
  return `${JSON.stringify({ custom_id, response: { status_code, body }, error: null })}\n`;
};
const answer = (custom_id: string, content: string | null, refusal: string | null = null) => {
  const message = { role: 'assistant', content, refusal };
  return line(custom_id, 200, { choices: [{ index: 0, message, finish_reason: 'stop' }] });
};

const download = (id: string) => nock('https://api.openai.com').get(`/v1/files/${id}/content`);

afterEach(() => vi.restoreAllMocks());

test('readResults() yields each answer with the id of its question, in any order', async () => {
  nock('https://api.openai.com')
    .get('/v1/files/file-out/content')
    .matchHeader('authorization', 'Bearer sk-test-key-0123456789')
    .reply(200, answer('review-2', '긍정적') + answer('review-1', 'positive\nvery'));
  const ended = { ...batch, output_file_id: 'file-out' };

  const results = await Array.fromAsync(readResults(ended, ['review-1', 'review-2']));

  expect(results).toEqual([
    { id: 'review-2', status: 'answered', text: '긍정적' },
    { id: 'review-1', status: 'answered', text: 'positive\nvery' },
  ]);
});

test('a request that failed is in the error file', async () => {
  const error = { message: "Invalid value for 'content'", type: 'invalid_request_error' };
  download('file-out').reply(200, answer('1', 'positive'));
  download('file-errors').reply(200, line('2', 400, { error }));
  const ended = { ...batch, output_file_id: 'file-out', error_file_id: 'file-errors' };

  const results = await Array.fromAsync(readResults(ended, ['1', '2']));

  expect(results).toEqual([
    { id: '1', status: 'answered', text: 'positive' },
    { id: '2', status: 'failed', text: "Invalid value for 'content'" },
  ]);
});

test('a request that expired has no response, and a batch may have no output file', async () => {
  const error = { code: 'batch_expired', message: 'This request could not be executed' };
  download('file-errors').reply(200, JSON.stringify({ custom_id: '1', response: null, error }));
  const ended: OpenAI.Batch = { ...batch, status: 'expired', error_file_id: 'file-errors' };

  const results = await Array.fromAsync(readResults(ended, ['1']));

  expect(results).toEqual([
    { id: '1', status: 'expired', text: 'This request could not be executed' },
  ]);
});

test('a refusal is no answer', async () => {
  download('file-out').reply(200, answer('1', null, 'I cannot help with that.'));

  const results = await Array.fromAsync(
    readResults({ ...batch, output_file_id: 'file-out' }, ['1']),
  );

  expect(results).toEqual([{ id: '1', status: 'refused', text: 'I cannot help with that.' }]);
});

test('a question that is in neither file is missing', async () => {
  download('file-out').reply(200, answer('1', 'positive'));
  const ended: OpenAI.Batch = { ...batch, status: 'cancelled', output_file_id: 'file-out' };

  const results = await Array.fromAsync(readResults(ended, ['1', '2']));

  expect(results).toEqual([
    { id: '1', status: 'answered', text: 'positive' },
    { id: '2', status: 'missing', text: '' },
  ]);
});

test('a line may come in parts, even a character may, and contain U+2028', async () => {
  const bytes = new TextEncoder().encode(answer('1', '한국어\u2028😀') + answer('2', 'negative'));
  const parts = [...bytes].map((byte) => Uint8Array.of(byte));
  download('file-out').reply(200, () => Readable.from(parts));
  const ended = { ...batch, output_file_id: 'file-out' };

  const results = await Array.fromAsync(readResults(ended, ['1', '2']));

  expect(results).toEqual([
    { id: '1', status: 'answered', text: '한국어\u2028😀' },
    { id: '2', status: 'answered', text: 'negative' },
  ]);
});

test('a download that breaks off fails after the results that arrived', async () => {
  const bytes = new TextEncoder().encode(answer('1', 'positive'));
  const cutOff = new ReadableStream({
    start: (file) => file.enqueue(bytes),
    pull: (file) => file.error(new TypeError('terminated')),
  });
  vi.spyOn(globalThis, 'fetch').mockResolvedValueOnce(new Response(cutOff));
  const ids: string[] = [];

  const read = async () => {
    const ended = { ...batch, output_file_id: 'file-out' };
    for await (const { id } of readResults(ended, ['1', '2'])) ids.push(id);
  };

  await expect(read()).rejects.toThrow('terminated');
  expect(ids).toEqual(['1']);
});

test('it fails if the file is gone, which is deleted after 30 days', async () => {
  const error = { message: 'No such File object: file-out', param: 'id', code: null };
  download('file-out').reply(404, { error });

  const read = Array.fromAsync(readResults({ ...batch, output_file_id: 'file-out' }, ['1']));

  await expect(read).rejects.toMatchObject({ status: 404, error });
});
