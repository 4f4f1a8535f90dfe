import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { inspect } from 'node:util';
import { recordRequests } from '@by-example/config/recordRequests';
import nock from 'nock';
import { describe, expect, test, vi } from 'vitest';

const key = 'sk-test-key-0123456789';
const question = '안녕?';

type Delta = { role?: string; content?: string };

const event = (data: unknown) => `data: ${JSON.stringify(data)}\n\n`;
const chunk = (delta: Delta, finish_reason: string | null = null) =>
  event({ choices: [{ index: 0, delta, finish_reason }] });

const begin = chunk({ role: 'assistant', content: '' }) + chunk({ content: '안녕' });
const end = chunk({ content: '하세요' }) + chunk({}, 'stop');
const done = 'data: [DONE]\n\n';
const body = begin + end + done;

const chat = () => nock('https://api.openai.com').post('/v1/chat/completions');

/** Sends each part as a chunk of its own: without a turn of the event loop between them, they arrive as one. */
async function* inChunks(...parts: (string | Buffer)[]) {
  for (const part of parts) {
    yield Buffer.from(part);
    await setImmediate();
  }
}

/** Cuts the body in two, some bytes behind the last place where a text begins. */
function cutIn(text: string, bytesBehind: number): Buffer[] {
  const bytes = Buffer.from(body);
  const at = bytes.lastIndexOf(text) + bytesBehind;
  return [bytes.subarray(0, at), bytes.subarray(at)];
}

const byteByByte = (text: string) => Array.from(Buffer.from(text), (byte) => Buffer.of(byte));

/** Imports the lesson anew, as a program that starts now does, and calls it. */
async function stream(signal?: AbortSignal): Promise<AsyncGenerator<string, unknown>> {
  vi.resetModules();
  const { streamByHand } = await import('#lesson');
  return streamByHand(question, signal);
}

/** Reads all pieces. Returns the text that they make, and what comes last. */
async function read(signal?: AbortSignal): Promise<{ text: string; finishReason: unknown }> {
  const pieces = await stream(signal);
  let text = '';
  let next = await pieces.next();
  for (; !next.done; next = await pieces.next()) text += next.value;
  return { text, finishReason: next.value };
}

/** Returns the error that a call fails with. A slip, or an exit, is not a failure of the call. */
async function failureOf(call: Promise<unknown>): Promise<unknown> {
  const error: unknown = await call.then(
    () => undefined,
    (thrown) => thrown,
  );
  const message = error instanceof Error ? error.message : '';
  if (/of undefined|of null|is not a|process\.exit/.test(message)) throw error;
  return error;
}

const hasKey = (error: unknown) => inspect(error, { depth: 9 }).includes(key);

describe('send', () => {
  test('the response is a web stream: see responseType and adapter', async () => {
    chat().reply(200, body);

    expect(await read()).toMatchObject({ text: '안녕하세요' });
  });

  test('the data is sent as the body, the headers as headers', async () => {
    const requests = recordRequests(chat().reply(200, body));

    await read();

    expect(requests[0]).toMatchObject({
      headers: { authorization: `Bearer ${key}` },
      body: { stream: true, messages: expect.any(Array) },
    });
  });

  test('an error has the status and the body, not [object ReadableStream]', async () => {
    chat().reply(401, { error: { message: 'Incorrect API key provided' } });

    const error = await failureOf(read());

    expect(error instanceof Error, 'a 401 must fail with an Error').toBe(true);
    expect(hasKey(error), 'the error contains the key').toBe(false);
    expect(String(error), 'the message of the error').toContain('Incorrect API key provided');
    expect(String(error), 'the message of the error').toContain('401');
  });

  test('a lost connection fails without showing the key', async () => {
    chat().replyWithError('socket hang up');

    const error = await failureOf(read());

    expect(error instanceof Error, 'it must fail with an Error').toBe(true);
    expect(hasKey(error), 'the error contains the key').toBe(false);
  });

  test('signal cancels the call', async () => {
    const controller = new AbortController();
    chat().reply(200, () => {
      controller.abort();
      return body;
    });

    const error = await failureOf(read(controller.signal));

    expect(error instanceof Error, 'a call that was cancelled must fail').toBe(true);
    expect(hasKey(error), 'the error contains the key').toBe(false);
  });
});

describe('events', () => {
  test('the bytes are decoded, then the text is parsed into events', async () => {
    chat().reply(200, body);

    expect((await read()).text, 'the answer').toBe('안녕하세요');
  });

  test('a character that is cut in two is read correctly', async () => {
    chat().reply(200, Readable.from(inChunks(...cutIn('하세요', 1))));

    expect((await read()).text, 'the answer').toBe('안녕하세요');
  });

  test('JSON that is cut in two is read correctly', async () => {
    chat().reply(200, Readable.from(inChunks(...cutIn('"content"', 4))));

    expect((await read()).text, 'the answer').toBe('안녕하세요');
  });

  test('an event may be cut inside "data:"', async () => {
    chat().reply(200, Readable.from(inChunks(begin, end.slice(0, 3), end.slice(3), done)));

    expect((await read()).text, 'the answer').toBe('안녕하세요');
  });

  test('comments between the events are skipped', async () => {
    const parts = [': keep-alive\n\n', begin, ': keep-alive\n\n', end, done];
    chat().reply(200, Readable.from(inChunks(...parts)));

    expect((await read()).text, 'the answer').toBe('안녕하세요');
  });

  test('lines may end in CRLF', async () => {
    chat().reply(200, body.replaceAll('\n', '\r\n'));

    expect((await read()).text, 'the answer').toBe('안녕하세요');
  });

  test('each byte may come alone', async () => {
    chat().reply(200, Readable.from(inChunks(...byteByByte(body.replaceAll('\n', '\r\n')))));

    expect((await read()).text, 'the answer').toBe('안녕하세요');
  });
});

describe('read', () => {
  test('the pieces make the answer', async () => {
    chat().reply(200, body);

    expect((await read()).text, 'the answer').toBe('안녕하세요');
  });

  test('a piece is yielded before the next one comes', async () => {
    let isAllSent = false;
    const slowly = async function* () {
      yield begin;
      for (let turns = 0; turns < 200; turns += 1) await setImmediate();
      isAllSent = true;
      yield end + done;
    };
    chat().reply(200, Readable.from(slowly()));

    let isYieldedFirst = false;
    for await (const piece of await stream()) if (piece) isYieldedFirst ||= !isAllSent;

    expect(isYieldedFirst, 'the first piece was yielded only after the last had come').toBe(true);
  });

  test('the finish reason is returned', async () => {
    chat().reply(200, begin + chunk({}, 'length') + done);

    expect(await read()).toMatchObject({ finishReason: 'length' });
  });

  test('a chunk without choices yields nothing', async () => {
    chat().reply(200, begin + end + event({ choices: [], usage: { total_tokens: 9 } }) + done);

    expect(await read()).toEqual({ text: '안녕하세요', finishReason: 'stop' });
  });

  test('an error in the middle of the stream is thrown', async () => {
    chat().reply(200, begin + event({ error: { message: 'The server is overloaded' } }));

    const error = await failureOf(read());

    expect(String(error), 'the message of the error').toContain('The server is overloaded');
  });

  test('a stream without a finish reason is an error', async () => {
    chat().reply(200, begin);

    const error = await failureOf(read());

    expect(error instanceof Error, 'a stream that ends too early must fail').toBe(true);
  });

  test('a connection that is lost in the middle of the stream is an error', async () => {
    const lost = async function* () {
      yield begin;
      throw new Error('The connection is lost');
    };
    chat().reply(200, Readable.from(lost()), { 'transfer-encoding': 'chunked' });

    const error = await failureOf(read());

    expect(error instanceof Error, 'a lost connection must fail').toBe(true);
  });
});
