import { setTimeout as sleep } from 'node:timers/promises';
import nock from 'nock';
import { beforeEach, expect, test, vi } from 'vitest';
import { askInBatch } from '../src/askInBatch.ts';

// A pause is over at once.
vi.mock('node:timers/promises', () => ({ setTimeout: vi.fn() }));

const batch = { id: 'batch_1', object: 'batch', status: 'validating', errors: null };

/** A line of an output file. */
const answer = (custom_id: string, content: string) => {
  const choices = [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }];
  return JSON.stringify({ custom_id, response: { status_code: 200, body: { choices } } });
};

/** Mocks a batch that is started, and then has these fields. */
const mockBatch = (fields: object) => {
  nock('https://api.openai.com').post('/v1/files').reply(200, { id: 'file-in' });
  nock('https://api.openai.com').post('/v1/batches').reply(200, batch);
  const ended = { ...batch, ...fields };
  nock('https://api.openai.com').get('/v1/batches/batch_1').reply(200, ended);
};

const mockFile = (id: string) => nock('https://api.openai.com').get(`/v1/files/${id}/content`);

beforeEach(() => {
  vi.mocked(sleep).mockClear();
});

test('askInBatch() uploads the questions, waits, and returns the answers in their order', async () => {
  const uploads: FormData[] = [];
  nock('https://api.openai.com')
    .post('/v1/files')
    .matchHeader('authorization', 'Bearer sk-test-key-0123456789')
    .reply(200, async (request: Request) => {
      uploads.push(await request.formData());
      return { id: 'file-in' };
    });
  nock('https://api.openai.com')
    .post('/v1/batches', {
      input_file_id: 'file-in',
      endpoint: '/v1/chat/completions',
      completion_window: '24h',
    })
    .reply(200, batch);
  for (const fields of [
    { status: 'in_progress' },
    { status: 'finalizing' },
    { status: 'completed', output_file_id: 'file-out' },
  ]) {
    nock('https://api.openai.com')
      .get('/v1/batches/batch_1')
      .reply(200, { ...batch, ...fields });
  }
  mockFile('file-out').reply(200, `${answer('1', '서울')}\n${answer('0', 'Paris')}\n`);

  const answers = await askInBatch(['What is the capital\nof France?', '한국의 수도는?']);

  expect(answers).toEqual(['Paris', '서울']);
  expect(vi.mocked(sleep).mock.calls).toEqual([[100], [200], [400]]);
  const [upload] = uploads;
  expect(upload?.get('purpose')).toBe('batch');
  const file = upload?.get('file') as File;
  expect(file.name).toBe('requests.jsonl');
  const lines = (await file.text()).split('\n').map((line) => JSON.parse(line));
  const body = (content: string) => ({
    model: 'gpt-6-luna',
    messages: [{ role: 'user', content }],
  });
  const request = { method: 'POST', url: '/v1/chat/completions' };
  expect(lines).toEqual([
    { ...request, custom_id: '0', body: body('What is the capital\nof France?') },
    { ...request, custom_id: '1', body: body('한국의 수도는?') },
  ]);
});

test('a request that fails has its error in the error file', async () => {
  const error = { message: "Invalid value for 'content'", type: 'invalid_request_error' };
  const line = { custom_id: '0', response: { status_code: 400, body: { error } }, error: null };
  mockBatch({ status: 'completed', output_file_id: 'file-out', error_file_id: 'file-errors' });
  mockFile('file-out').reply(200, answer('1', 'Paris'));
  mockFile('file-errors').reply(200, JSON.stringify(line));

  const answers = await askInBatch(['', 'What is the capital of France?']);

  expect(answers).toEqual([new Error("Invalid value for 'content'"), 'Paris']);
});

test('when all requests fail, there is an error file only', async () => {
  const error = { code: 'batch_expired', message: 'This request could not be executed' };
  mockBatch({ status: 'expired', output_file_id: null, error_file_id: 'file-errors' });
  mockFile('file-errors').reply(200, JSON.stringify({ custom_id: '0', response: null, error }));

  const answers = await askInBatch(['What is the capital of France?']);

  expect(answers).toEqual([new Error('This request could not be executed')]);
});

test('a question without a result has an error, too', async () => {
  mockBatch({ status: 'cancelled', output_file_id: 'file-out', error_file_id: null });
  mockFile('file-out').reply(200, answer('0', 'Paris'));

  const answers = await askInBatch(['What is the capital of France?', 'And of Korea?']);

  expect(answers).toEqual(['Paris', new Error('Cannot find a result: the batch is cancelled')]);
});

test('a refusal has no content', async () => {
  const message = { role: 'assistant', content: null, refusal: 'I cannot help with that.' };
  const response = { status_code: 200, body: { choices: [{ index: 0, message }] } };
  mockBatch({ status: 'completed', output_file_id: 'file-out', error_file_id: null });
  mockFile('file-out').reply(200, JSON.stringify({ custom_id: '0', response, error: null }));

  const answers = await askInBatch(['How do I pick a lock?']);

  expect(answers).toEqual(['']);
});

test('a batch that fails before it runs fails with the reason', async () => {
  const problem = { code: 'token_limit_exceeded', message: 'Enqueued token limit reached' };
  mockBatch({ status: 'failed', errors: { object: 'list', data: [problem] } });

  const call = askInBatch(['What is the capital of France?']);

  await expect(call).rejects.toThrow('Cannot run the batch: Enqueued token limit reached');
});

test('a download that breaks off fails, so that no answer is lost unnoticed', async () => {
  mockBatch({ status: 'completed', output_file_id: 'file-out', error_file_id: null });
  mockFile('file-out').reply(200, `${answer('0', 'Paris')}\n{"custom_id":"1","resp`);

  const call = askInBatch(['What is the capital of France?', 'And of Korea?']);

  await expect(call).rejects.toThrow();
});
