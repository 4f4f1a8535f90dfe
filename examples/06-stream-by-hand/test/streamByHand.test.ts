import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { inspect } from 'node:util';
import nock from 'nock';
import { beforeEach, expect, test, vi } from 'vitest';
import { streamByHand } from '../src/streamByHand.ts';

const chunk = (delta: { role?: string; content?: string }, finish_reason: string | null = null) =>
  `data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason }] })}\n\n`;

const start = chunk({ role: 'assistant', content: '' });
const stream = [start, chunk({ content: '안녕' }), chunk({ content: '하세요' }), chunk({}, 'stop')];
const done = 'data: [DONE]\n\n';

/** Sends each byte as a chunk of its own: without a turn of the event loop between them, they arrive as one. */
async function* byteByByte(text: string) {
  for (const byte of Buffer.from(text)) {
    yield Buffer.of(byte);
    await setImmediate();
  }
}

async function* cutOff(text: string) {
  yield text;
  throw new Error('The connection is lost');
}

beforeEach(() => {
  vi.stubEnv('OPENAI_API_KEY', 'sk-test');
});

test('streamByHand() yields the pieces of the answer, and returns the finish reason', async () => {
  nock('https://api.openai.com')
    .post('/v1/chat/completions', {
      model: 'gpt-6-luna',
      messages: [{ role: 'user', content: '안녕?' }],
      stream: true,
    })
    .matchHeader('authorization', 'Bearer sk-test')
    .matchHeader('content-type', 'application/json')
    .reply(200, [...stream, done].join(''), { 'content-type': 'text/event-stream' });

  const pieces = streamByHand('안녕?');

  expect(await pieces.next()).toEqual({ value: '안녕', done: false });
  expect(await pieces.next()).toEqual({ value: '하세요', done: false });
  expect(await pieces.next()).toEqual({ value: 'stop', done: true });
});

test('the bytes may be cut anywhere: in a character, in "data:", in the JSON', async () => {
  nock('https://api.openai.com')
    .post('/v1/chat/completions')
    .reply(200, Readable.from(byteByByte([...stream, done].join(''))));

  const pieces = await Array.fromAsync(streamByHand('안녕?'));

  expect(pieces).toEqual(['안녕', '하세요']);
});

test('a proxy may add comments, and end lines with CRLF', async () => {
  const body = [': keep-alive\n\n', ...stream, ': keep-alive\n\n', done].join('');
  nock('https://api.openai.com')
    .post('/v1/chat/completions')
    .reply(200, Readable.from(byteByByte(body.replaceAll('\n', '\r\n'))));

  const pieces = await Array.fromAsync(streamByHand('안녕?'));

  expect(pieces).toEqual(['안녕', '하세요']);
});

test('an error shows its body, which is a stream, but not the key', async () => {
  nock('https://api.openai.com')
    .post('/v1/chat/completions')
    .reply(401, { error: { message: 'Incorrect API key provided' } });

  const error = await Array.fromAsync(streamByHand('안녕?')).catch((thrown) => thrown);

  expect(error.message).toBe(
    'Cannot get an answer: 401 {"error":{"message":"Incorrect API key provided"}}',
  );
  expect(inspect(error)).not.toContain('sk-test');
});

test('an error in the middle of the stream ends it, after the pieces so far', async () => {
  const failure = 'data: {"error":{"message":"The server is overloaded"}}\n\n';
  nock('https://api.openai.com')
    .post('/v1/chat/completions')
    .reply(200, [...stream.slice(0, 2), failure].join(''));

  const pieces = streamByHand('안녕?');

  expect(await pieces.next()).toEqual({ value: '안녕', done: false });
  await expect(pieces.next()).rejects.toThrow('Cannot finish the answer: The server is overloaded');
});

test('a stream that ends without a finish reason is an error', async () => {
  nock('https://api.openai.com')
    .post('/v1/chat/completions')
    .reply(200, stream.slice(0, 2).join(''));

  const call = Array.fromAsync(streamByHand('안녕?'));

  await expect(call).rejects.toThrow('Cannot finish the answer: the stream ended too early');
});

test('a connection that is lost in the middle of the stream is an error', async () => {
  nock('https://api.openai.com')
    .post('/v1/chat/completions')
    .reply(200, Readable.from(cutOff(stream.slice(0, 2).join(''))), {
      'transfer-encoding': 'chunked',
    });

  const call = Array.fromAsync(streamByHand('안녕?'));

  await expect(call).rejects.toThrow('terminated');
});

test('an abort signal cancels the call, and the error does not show the key', async () => {
  const controller = new AbortController();
  nock('https://api.openai.com')
    .post('/v1/chat/completions')
    .reply(200, Readable.from(byteByByte([...stream, done].join(''))));

  const pieces = streamByHand('안녕?', controller.signal);
  await pieces.next();
  controller.abort();
  const error = await pieces.next().catch((thrown) => thrown);

  expect(error.message).toBe('This operation was aborted');
  expect(inspect(error)).not.toContain('sk-test');
});
