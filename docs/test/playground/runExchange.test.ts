import { createHandler, type PreparedReply, toFetch } from '@by-example/local-endpoint/browser';
import { beforeEach, expect, test, vi } from 'vitest';
import { firstState, type PlaygroundState } from '../../src/playground/PlaygroundState.ts';
import { patienceMs, runExchange } from '../../src/playground/runExchange.ts';
import { startExchange } from '../../src/playground/startExchange.ts';
import { toCall } from '../../src/playground/toCall.ts';

const replies: PreparedReply[] = [
  {
    messages: [{ role: 'user', content: 'Count.' }],
    reply: { content: 'One, two, three.' },
  },
];
const endpoint = toFetch(createHandler({ replies, paceMs: 0 }));
const form: PlaygroundState = {
  ...firstState('en'),
  messages: [{ role: 'user', content: 'Count.' }],
};

const exchangeOf = (changes: Partial<PlaygroundState>) =>
  startExchange(toCall({ ...form, ...changes }));

beforeEach(() => vi.useRealTimers());

test('an exchange notes what is sent and what comes back', async () => {
  const exchange = exchangeOf({ maxTokens: 50, n: 2 });

  await runExchange(exchange, endpoint, new AbortController().signal);

  expect(JSON.parse(exchange.request.body)).toEqual({
    model: 'gpt-6-luna',
    messages: [{ role: 'user', content: 'Count.' }],
    max_completion_tokens: 50,
    n: 2,
  });
  expect(exchange).toMatchObject({
    phase: 'done',
    request: { line: 'POST /v1/chat/completions' },
    response: { status: 200, headers: { 'content-type': 'application/json' } },
    answers: [
      { text: 'One, two, three.', finishReason: 'stop' },
      { text: 'One, two, three.', finishReason: 'stop' },
    ],
    usage: { prompt: 9, completion: 12, total: 21 },
    failure: null,
  });
});

test('a stream is put together out of its events, each answer by itself', async () => {
  const exchange = exchangeOf({ stream: true, n: 2 });

  await runExchange(exchange, endpoint, new AbortController().signal);

  expect(exchange.phase).toBe('done');
  expect(exchange.events.at(-1)).toMatchObject({ text: 'data: [DONE]', added: '' });
  expect(exchange.events.map(({ added }) => added).join('')).toHaveLength(
    2 * 'One, two, three.'.length,
  );
  const answer = { text: 'One, two, three.', refusal: '', calls: [], finishReason: 'stop' };
  expect(exchange.answers).toEqual([answer, answer]);
});

test('a stream is read right wherever it is cut: within an event, within a letter', async () => {
  const exchange = exchangeOf({ stream: true, messages: [{ role: 'user', content: '한글 👋' }] });
  const byteByByte: typeof fetch = async (...request) => {
    const whole = await endpoint(...request);
    const bytes = new Uint8Array(await whole.arrayBuffer());
    const body = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    return new Response(body, whole);
  };

  await runExchange(exchange, byteByByte, new AbortController().signal);

  expect(exchange.answers[0]?.text).toContain('한글 👋');
  expect(exchange.response?.body).not.toContain('\ufffd');
});

test.each([
  [{ temperature: 3, reasoningEffort: 'none' }, 400, 'decimal_above_max_value'],
  [{ model: 'gpt-3.5-turbo' }, 404, 'model_not_found'],
  [{ messages: [] }, 400, 'empty_array'],
  [{ simulate: 'rate_limit' }, 429, 'rate_limit_exceeded'],
  [{ simulate: 'quota', stream: true }, 429, 'credit_balance_exhausted'],
  [{ simulate: 'server_error' }, 500, null],
  [{ simulate: 'overloaded' }, 503, 'server_is_overloaded'],
  [{ simulate: 'request_too_large' }, 429, 'rate_limit_exceeded'],
  [{ simulate: 'cut_stream' }, null, 'connection_failed'],
  [{ simulate: 'cut_stream', stream: true }, null, 'connection_failed'],
  [{ simulate: 'stream_error', stream: true }, null, 'server_is_overloaded'],
  [{ simulate: 'unfinished_stream', stream: true }, null, 'unfinished_stream'],
])('%j fails with %s %s', async (changes, status, code) => {
  const exchange = exchangeOf(changes);

  await runExchange(exchange, endpoint, new AbortController().signal);

  expect(exchange).toMatchObject({ phase: 'failed', failure: { status, code } });
});

test('an answer that does not come is given up', async () => {
  vi.useFakeTimers();
  const exchange = exchangeOf({ simulate: 'timeout' });

  const run = runExchange(exchange, endpoint, new AbortController().signal);
  await vi.advanceTimersByTimeAsync(patienceMs);
  await run;

  expect(exchange).toMatchObject({ phase: 'failed', failure: { status: null, code: 'timeout' } });
});

test.each([{ simulate: 'timeout' }, { simulate: 'slow', stream: true }])(
  'an exchange can be stopped: %j',
  async (changes) => {
    const exchange = exchangeOf(changes);
    const controller = new AbortController();

    const run = runExchange(exchange, endpoint, controller.signal);
    controller.abort();
    await run;

    expect(exchange).toMatchObject({ phase: 'stopped', failure: null });
  },
);
