import { describe, expect, test } from 'vitest';
import { adapters } from '../exchange/adapters.ts';
import { formOf } from '../files/formOf.ts';
import { createBatch, requestLine, runBatch, uploadLines, waitFor } from './runBatch.ts';

const [, start] = adapters[1] as (typeof adapters)[number];
const good = requestLine('good');

test.each([
  [
    'no JSON',
    '{"custom_id": "a"',
    ['invalid_json_line', null, 'This line is not parseable as valid JSON.'],
  ],
  ['a list', '[]', ['invalid_json_line', null, 'This line is not parseable as valid JSON.']],
  ['a blank line', '', ['invalid_json_line', null, 'This line is not parseable as valid JSON.']],
  [
    'no custom_id',
    '{"method":"POST","url":"/v1/chat/completions","body":{"model":"gpt-6-luna","messages":[]}}',
    ['missing_required_parameter', 'custom_id', "Missing required parameter: 'custom_id'."],
  ],
  [
    'a number as custom_id',
    requestLine('a', {}, { custom_id: 1 }),
    [
      'invalid_type',
      'custom_id',
      "Invalid type for 'custom_id': expected a string, but got an integer instead.",
    ],
  ],
  [
    'another method',
    requestLine('a', {}, { method: 'GET' }),
    ['invalid_value', 'method', "Invalid value: 'GET'. Supported values are: 'POST'."],
  ],
  [
    'another URL',
    requestLine('a', {}, { url: '/v1/embeddings' }),
    ['invalid_url', 'url', 'The URL provided for this request does not match the batch endpoint.'],
  ],
  [
    'a whole URL',
    requestLine('a', {}, { url: 'https://api.openai.com/v1/chat/completions' }),
    ['invalid_url', 'url', 'The URL provided for this request does not match the batch endpoint.'],
  ],
  [
    'params for body',
    '{"custom_id":"a","method":"POST","url":"/v1/chat/completions","params":{}}',
    ['missing_required_parameter', 'body', "Missing required parameter: 'body'."],
  ],
  [
    'no model',
    requestLine('a', { model: undefined }),
    ['invalid_request', 'body.model', 'Model parameter is required.'],
  ],
  [
    'no messages',
    requestLine('a', { messages: undefined }),
    ['invalid_request', 'body.messages', 'Messages parameter is required.'],
  ],
  [
    'a model that is shut down',
    requestLine('a', { model: 'gpt-4' }),
    [
      'model_not_found',
      'body.model',
      "The provided model 'gpt-4' is not supported by the Batch API.",
    ],
  ],
  [
    'another model than before',
    requestLine('a', { model: 'gpt-6-sol' }),
    [
      'mismatched_model',
      'body.model',
      expect.stringContaining("'gpt-6-sol' does not match 'gpt-6-luna'"),
    ],
  ],
  [
    'a stream',
    requestLine('a', { stream: true }),
    [
      'streaming_unsupported',
      'body.stream',
      'Chat Completions: Streaming is not supported in the Batch API.',
    ],
  ],
  [
    'a custom_id for the second time',
    good,
    ['duplicate_custom_id', 'custom_id', expect.stringContaining("'good'")],
  ],
])('one line with %s fails the whole batch', async (_, line, [code, param, message]) => {
  const send = await start();

  const batch = await runBatch(send, [good, line, requestLine('last')]);

  expect(batch).toMatchObject({
    status: 'failed',
    model: null,
    output_file_id: null,
    error_file_id: null,
  });
  expect(batch.errors).toEqual({ object: 'list', data: [{ code, line: 2, message, param }] });
});

test('all faults are listed, with their lines', async () => {
  const send = await start();

  const batch = await runBatch(send, ['{', good, '{"custom_id":"a"}', 'null']);

  const faults = batch.errors?.data?.map(({ line, code, param }) => [line, code, param]);
  expect(faults).toEqual([
    [1, 'invalid_json_line', null],
    [3, 'missing_required_parameter', 'method'],
    [3, 'missing_required_parameter', 'url'],
    [3, 'missing_required_parameter', 'body'],
    [4, 'invalid_json_line', null],
  ]);
});

test('a file may end in blank lines and have Windows line ends', async () => {
  const send = await start();

  const batch = await runBatch(send, [`${good}\r`, `${requestLine('b')}\r`, '\r', '']);

  expect(batch).toMatchObject({ status: 'completed', request_counts: { total: 2, completed: 2 } });
});

test('a batch of more than 50,000 requests fails, one of 50,000 is valid', async () => {
  const send = await start();
  const short = (id: number) => `{"custom_id":"${id}"}`;

  const batch = await runBatch(
    send,
    Array.from({ length: 50_001 }, (_, id) => short(id)),
  );

  expect(batch.errors?.data).toMatchObject([{ code: 'too_many_tasks', line: null }]);
  expect(batch.errors?.data?.[0]?.message).toMatch(/50001 requests.* 50000/);
  const fewer = await runBatch(
    send,
    Array.from({ length: 50_000 }, (_, id) => short(id)),
  );
  expect(fewer.errors?.data?.[0]).toMatchObject({ code: 'missing_required_parameter', line: 1 });
  expect(fewer.errors?.data?.length).toBeGreaterThanOrEqual(1_000);
});

test('a batch of a file that is not there fails', async () => {
  const send = await start();

  const { id } = await createBatch(send, [good], { input_file_id: 'file-x' });
  const batch = await waitFor(send, id);

  expect(batch.errors?.data).toEqual([
    {
      code: 'invalid_request',
      line: null,
      message:
        'Cannot find file file-x, or organization local-endpoint does not have access to it.',
      param: 'file_id',
    },
  ]);
});

test('a batch for an endpoint that is not served here fails, and says so', async () => {
  const send = await start();

  const { id } = await createBatch(send, [good], { endpoint: '/v1/images/generations' });
  const batch = await waitFor(send, id);

  expect(batch.errors?.data?.[0]?.message).toMatch(/no batches for \/v1\/images\/generations/);
});

describe('what is rejected at once', () => {
  const whole = {
    input_file_id: 'file-x',
    endpoint: '/v1/chat/completions',
    completion_window: '24h',
  };
  const tags = { metadata: { tags: ['a'] } };

  test.each([
    [
      { input_file_id: undefined },
      'missing_required_parameter',
      'input_file_id',
      "Missing required parameter: 'input_file_id'.",
    ],
    [
      { endpoint: undefined },
      'missing_required_parameter',
      'endpoint',
      "Missing required parameter: 'endpoint'.",
    ],
    [
      { endpoint: '/v1/chat' },
      'invalid_value',
      'endpoint',
      expect.stringMatching(
        /^Invalid value: '\/v1\/chat'. Supported values are: '\/v1\/responses', '\/v1\/chat\/completions'/,
      ),
    ],
    [
      { completion_window: '1h' },
      'invalid_value',
      'completion_window',
      "Invalid value: '1h'. Supported values are: '24h'.",
    ],
    [
      tags,
      'invalid_type',
      'metadata.tags',
      "Invalid type for 'metadata.tags': expected a string, but got an array instead.",
    ],
    [
      { output_expires_after: { anchor: 'created_at', seconds: 60 } },
      'integer_below_min_value',
      'output_expires_after.seconds',
      expect.stringContaining('3600'),
    ],
    [
      { inputfile: 'x' },
      'unknown_parameter',
      'inputfile',
      expect.stringContaining("Unknown parameter: 'inputfile'."),
    ],
  ])('%j', async (member, code, param, message) => {
    const send = await start();

    const response = await send('/batches', { ...whole, ...member });

    expect(response.status).toBe(400);
    expect((await response.json()).error).toEqual({
      message,
      type: 'invalid_request_error',
      param,
      code,
    });
  });

  test('a file with another purpose', async () => {
    const send = await start();
    const form = formOf(['file', good, 'a.jsonl'], ['purpose', 'user_data']);
    const { id } = await (await send('/files', form)).json();

    const response = await send('/batches', { ...whole, input_file_id: id });

    expect(response.status).toBe(400);
    expect((await response.json()).error).toMatchObject({
      param: 'input_file_id',
      message: expect.stringMatching(/expected 'batch', but got 'user_data'/),
    });
  });

  test.each([
    ['GET', '/batches/batch_x'],
    ['POST', '/batches/batch_x/cancel'],
    ['GET', '/batches?after=batch_x'],
  ])('%s %s', async (method, path) => {
    const send = await start();

    const response = await send(path, method === 'POST' ? {} : undefined);

    expect(response.status).toBe(404);
    expect((await response.json()).error).toEqual({
      message: "No batch found with id 'batch_x'.",
      type: 'invalid_request_error',
      param: null,
      code: null,
    });
  });

  test.each([0, 101, 'many'])('a limit of %s', async (limit) => {
    const send = await start();

    const response = await send(`/batches?limit=${limit}`);

    expect(response.status).toBe(400);
    expect((await response.json()).error.param).toBe('limit');
  });

  test('an unknown simulation', async () => {
    const send = await start();
    const file = await uploadLines(send, [good]);

    const response = await send(
      '/batches',
      { ...whole, input_file_id: file },
      { headers: { 'x-simulate': 'line_error;share=101' } },
    );

    expect((await response.json()).error.message).toMatch(
      /For POST \/v1\/batches: batch_expired, batch_failed, line_error/,
    );
  });
});
