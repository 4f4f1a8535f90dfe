import { recordRequests } from '@by-example/config/recordRequests';
import nock from 'nock';
import { describe, expect, test, vi } from 'vitest';

const question = 'Name two days.';

const chunk = (choices: object[], usage: object | null = null) => {
  const head = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1_780_000_000 };
  return `data: ${JSON.stringify({ ...head, model: 'gpt-6-luna', choices, usage })}\n\n`;
};
const piece = (delta: object, finish_reason: string | null = null) =>
  chunk([{ index: 0, delta, finish_reason }]);

const usage = { prompt_tokens: 13, completion_tokens: 3, total_tokens: 16 };
const firstHalf = piece({ role: 'assistant', content: '' }) + piece({ content: 'Monday, ' });
const secondHalf = piece({ content: 'Tuesday' }) + piece({}, 'stop') + chunk([], usage);
const stream = `${firstHalf}${secondHalf}data: [DONE]\n\n`;
const failure = 'data: {"error":{"message":"The server is overloaded"}}\n\n';

const chat = () => nock('https://api.openai.com').post('/v1/chat/completions');

/** Imports the lesson anew, as a program that starts now does, and reads an answer to its end. */
async function read(signal?: AbortSignal, onPiece = () => {}) {
  vi.resetModules();
  const { streamAnswer } = await import('#lesson');
  const answer = streamAnswer(question, signal);
  const pieces: string[] = [];
  try {
    let next = await answer.next();
    for (; !next.done; next = await answer.next()) {
      // Empty pieces do no harm.
      if (next.value === '') continue;
      pieces.push(next.value);
      onPiece();
    }
    return { pieces, ...next.value };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    // A slip, or an exit, is not a failure of the call.
    if (/of undefined|of null|is not (a function|(async )?iterable)|process\.exit/.test(message))
      throw error;
    return { pieces, error };
  }
}

/** Asks, and returns what was sent, whatever becomes of the answer. */
async function send() {
  const requests = recordRequests(chat().reply(200, stream));
  await read().catch((error) => {
    if (requests.length === 0) throw error;
  });
  return requests[0];
}

/** Reads an answer that is cancelled after its first piece. */
async function readCancelled() {
  const controller = new AbortController();
  chat().reply(200, firstHalf);
  return read(controller.signal, () => controller.abort());
}

describe('send', () => {
  test('a stream is requested', async () => {
    expect(await send()).toMatchObject({ body: { stream: true } });
  });

  test('the usage is requested', async () => {
    expect(await send()).toMatchObject({ body: { stream_options: { include_usage: true } } });
  });

  test('the question is sent as a user message', async () => {
    const content = expect.toBeOneOf([question, [{ type: 'text', text: question }]]);

    expect(await send()).toMatchObject({ body: { messages: [{ role: 'user', content }] } });
  });

  test('the model is gpt-6-luna by default', async () => {
    expect(await send()).toMatchObject({ body: { model: 'gpt-6-luna' } });
  });

  test('OPENAI_MODEL can name another model', async () => {
    vi.stubEnv('OPENAI_MODEL', 'llama3.2');

    expect(await send()).toMatchObject({ body: { model: 'llama3.2' } });
  });

  test('signal cancels the request', async () => {
    const controller = new AbortController();
    chat().reply(200, () => {
      controller.abort();
      return stream;
    });

    const { pieces } = await read(controller.signal);

    expect(pieces, 'pieces that come after an abort').toEqual([]);
  });

  test('an error of the API is not swallowed', async () => {
    chat().reply(401, { error: { message: 'Incorrect API key provided' } });

    const { error } = await read();

    expect(error instanceof Error, 'a 401 must fail with an Error').toBe(true);
  });
});

describe('read', () => {
  test('the text is yielded piece by piece', async () => {
    chat().reply(200, stream);

    const { pieces } = await read();

    expect(pieces).toEqual(['Monday, ', 'Tuesday']);
  });

  test('the pieces before an error are yielded', async () => {
    chat().reply(200, firstHalf + failure);

    const { pieces } = await read();

    expect(pieces).toEqual(['Monday, ']);
  });

  test('an error in mid-stream is not swallowed', async () => {
    chat().reply(200, firstHalf + failure);

    const { error } = await read();

    expect(error instanceof Error, 'an error in mid-stream must fail with an Error').toBe(true);
  });
});

describe('end', () => {
  test('the finish reason is returned', async () => {
    chat().reply(200, stream);

    expect(await read()).toMatchObject({ finishReason: 'stop' });
  });

  test('an answer that reaches the token limit is finished, too', async () => {
    chat().reply(200, stream.replace('"stop"', '"length"'));

    expect(await read()).toMatchObject({ finishReason: 'length' });
  });

  test('the usage is returned', async () => {
    chat().reply(200, stream);

    expect(await read()).toMatchObject({ usage });
  });

  test('a stream that ends without a finish reason fails', async () => {
    chat().reply(200, firstHalf);

    const { error } = await read();

    expect(error instanceof Error, 'a stream that ends too early must fail with an Error').toBe(
      true,
    );
  });

  test('an answer that was cancelled fails', async () => {
    const { error } = await readCancelled();

    expect(error !== undefined, 'an answer that was cancelled must fail').toBe(true);
  });

  test('a cancelled answer fails with another error than a stream that ends too early', async () => {
    const cancelled = await readCancelled();
    chat().reply(200, firstHalf);
    const tooEarly = await read();

    const isOther = String(cancelled.error) !== String(tooEarly.error);
    expect(isOther, 'an abort must not look like a stream that ended too early').toBe(true);
  });
});
