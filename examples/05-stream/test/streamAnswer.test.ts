import { PassThrough } from 'node:stream';
import nock from 'nock';
import { beforeEach, expect, test, vi } from 'vitest';
import { streamAnswer } from '../src/streamAnswer.ts';

// What travels, shortened: each chunk also has an id, object, created and model.
const firstHalf = `data: {"choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}],"usage":null}

data: {"choices":[{"index":0,"delta":{"content":"Monday, "},"finish_reason":null}],"usage":null}

`;
const secondHalf = `data: {"choices":[{"index":0,"delta":{"content":"Tuesday"},"finish_reason":null}],"usage":null}

data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}],"usage":null}

data: {"choices":[],"usage":{"prompt_tokens":13,"completion_tokens":3,"total_tokens":16}}

data: [DONE]

`;

beforeEach(() => {
  vi.stubEnv('OPENAI_API_KEY', 'sk-test');
});

test('streamAnswer() yields the pieces, then returns the finish reason and the usage', async () => {
  nock('https://api.openai.com')
    .post('/v1/chat/completions', {
      model: 'gpt-6-luna',
      messages: [{ role: 'user', content: 'Name two days.' }],
      stream: true,
      stream_options: { include_usage: true },
    })
    .matchHeader('authorization', 'Bearer sk-test')
    .reply(200, firstHalf + secondHalf);

  const answer = streamAnswer('Name two days.');
  const results = [await answer.next(), await answer.next(), await answer.next()];

  const usage = { prompt_tokens: 13, completion_tokens: 3, total_tokens: 16 };
  expect(results).toEqual([
    { done: false, value: 'Monday, ' },
    { done: false, value: 'Tuesday' },
    { done: true, value: { finishReason: 'stop', usage } },
  ]);
});

test('streamAnswer() can be read with for await', async () => {
  nock('https://api.openai.com')
    .post('/v1/chat/completions')
    .reply(200, firstHalf + secondHalf);

  let text = '';
  for await (const piece of streamAnswer('Name two days.')) text += piece;

  expect(text).toBe('Monday, Tuesday');
});

test('usage is undefined if the server sends none', async () => {
  const lastChunk = 'data: {"choices":[{"index":0,"delta":{},"finish_reason":"length"}]}\n\n';
  nock('https://api.openai.com').post('/v1/chat/completions').reply(200, lastChunk);

  const last = await streamAnswer('Name two days.').next();

  expect(last).toEqual({ done: true, value: { finishReason: 'length', usage: undefined } });
});

test('a wrong key fails before the stream, with an error in JSON', async () => {
  nock('https://api.openai.com')
    .post('/v1/chat/completions')
    .reply(401, { error: { message: 'Incorrect API key provided', code: 'invalid_api_key' } });

  const answer = streamAnswer('Name two days.');

  await expect(answer.next()).rejects.toMatchObject({ status: 401, code: 'invalid_api_key' });
});

test('an error in mid-stream rejects after the pieces that came', async () => {
  const error = 'data: {"error":{"message":"Overloaded","code":"server_is_overloaded"}}\n\n';
  nock('https://api.openai.com')
    .post('/v1/chat/completions')
    .reply(200, firstHalf + error);

  const answer = streamAnswer('Name two days.');
  const first = await answer.next();

  expect(first.value).toBe('Monday, ');
  await expect(answer.next()).rejects.toMatchObject({ code: 'server_is_overloaded' });
});

test('a connection that is cut rejects after the pieces that came', async () => {
  const body = new PassThrough();
  body.write(firstHalf);
  nock('https://api.openai.com')
    .post('/v1/chat/completions')
    .reply(200, () => body, { 'transfer-encoding': 'chunked' });

  const answer = streamAnswer('Name two days.');
  const first = await answer.next();
  body.destroy(new Error('The server is gone'));

  expect(first.value).toBe('Monday, ');
  await expect(answer.next()).rejects.toThrow('terminated');
});

test('a stream that ends without a finish reason rejects: the client does not notice', async () => {
  nock('https://api.openai.com').post('/v1/chat/completions').reply(200, firstHalf);

  const answer = streamAnswer('Name two days.');
  const first = await answer.next();

  expect(first.value).toBe('Monday, ');
  await expect(answer.next()).rejects.toThrow('the stream ended too early');
});

test('an abort in mid-stream rejects after the pieces that came', async () => {
  const body = new PassThrough();
  body.write(firstHalf);
  nock('https://api.openai.com')
    .post('/v1/chat/completions')
    .reply(200, () => body);
  const controller = new AbortController();

  const answer = streamAnswer('Name two days.', controller.signal);
  const first = await answer.next();
  controller.abort();

  expect(first.value).toBe('Monday, ');
  await expect(answer.next()).rejects.toThrow('aborted');
});
