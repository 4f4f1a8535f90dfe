import nock from 'nock';
import OpenAI from 'openai';
import { beforeEach, expect, test, vi } from 'vitest';
import { askPatiently } from '../src/askPatiently.ts';

const completion = {
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1_780_000_000,
  model: 'gpt-6-luna',
  choices: [
    {
      index: 0,
      message: { role: 'assistant', content: 'Be patient.', refusal: null },
      finish_reason: 'stop',
    },
  ],
};
const serverError = { error: { message: 'The server had an error', type: 'server_error' } };

const chat = () => nock('https://api.openai.com').post('/v1/chat/completions');

/** Lets each wait pass as soon as it has begun. */
const onRetry = vi.fn((waitMs: number) => {
  setImmediate(() => vi.advanceTimersByTime(waitMs));
});

/** A body whose connection is closed before its end: Node's fetch throws this. */
const cutOff = () =>
  new ReadableStream({ pull: (body) => body.error(new TypeError('terminated')) });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  onRetry.mockClear();
  return () => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  };
});

test('askPatiently() asks once if nothing fails', async () => {
  nock('https://api.openai.com')
    .post('/v1/chat/completions', {
      model: 'gpt-6-luna',
      messages: [{ role: 'user', content: 'How long do I wait?' }],
    })
    .reply(200, completion);

  const answer = await askPatiently('How long do I wait?', { onRetry });

  expect(answer).toBe('Be patient.');
  expect(onRetry).not.toHaveBeenCalled();
});

test('a rate limit is waited for as long as retry-after says', async () => {
  const error = { message: 'Rate limit reached', type: 'requests', code: 'rate_limit_exceeded' };
  const noted = vi.fn();
  chat().reply(429, { error }, { 'retry-after': '20' });
  chat().reply(200, completion);

  const answer = askPatiently('How long do I wait?', { onRetry: noted });

  await vi.waitFor(() => expect(noted).toHaveBeenCalledWith(20_000));
  await vi.advanceTimersByTimeAsync(19_000);
  expect(nock.pendingMocks()).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await answer).toBe('Be patient.');
});

test.each([
  { random: 0, waits: [375, 750, 1_500] },
  { random: 1, waits: [500, 1_000, 2_000] },
])('a server error is waited for twice as long each time: $waits', async ({ random, waits }) => {
  vi.spyOn(Math, 'random').mockReturnValue(random);
  chat().times(2).reply(500, serverError);
  chat().reply(503, { error: { message: 'Overloaded', code: 'server_is_overloaded' } });
  chat().reply(200, completion);

  await askPatiently('How long do I wait?', { onRetry });

  expect(onRetry.mock.calls).toEqual(waits.map((waitMs) => [waitMs]));
});

test('without credit it asks once, and the official client by itself three times', async () => {
  const code = 'credit_balance_exhausted';
  const reply = vi.fn(() => ({ error: { message: '', type: 'insufficient_quota', code } }));
  chat().times(4).reply(429, reply, { 'retry-after-ms': '0' });

  await expect(askPatiently('How long do I wait?', { onRetry })).rejects.toMatchObject({ code });
  expect(reply).toHaveBeenCalledTimes(1);

  vi.useRealTimers();
  const messages = [{ role: 'user' as const, content: 'How long do I wait?' }];
  const call = new OpenAI().chat.completions.create({ model: 'gpt-6-luna', messages });
  await expect(call).rejects.toMatchObject({ code });
  expect(reply).toHaveBeenCalledTimes(1 + 3);
});

test.each([
  [400, 'decimal_above_max_value', "Invalid 'temperature'"],
  [401, 'invalid_api_key', 'Incorrect API key provided'],
  [404, 'model_not_found', 'The model does not exist'],
  [429, 'rate_limit_exceeded', 'Request too large for gpt-6-luna'],
])('a %i %s is not retried', async (status, code, message) => {
  chat().reply(status, { error: { message, code } });

  const call = askPatiently('How long do I wait?', { onRetry });

  await expect(call).rejects.toMatchObject({ status, code });
});

test.each([
  ['before the response', () => Promise.reject(new TypeError('fetch failed'))],
  ['in the middle of it', async () => new Response(cutOff())],
])('a connection that is lost %s is worth another try', async (_, lose) => {
  vi.spyOn(globalThis, 'fetch').mockImplementationOnce(lose);
  chat().reply(200, completion);

  const answer = await askPatiently('How long do I wait?', { onRetry });

  expect(answer).toBe('Be patient.');
  expect(onRetry).toHaveBeenCalledTimes(1);
});

test('it fails with the last error when the next wait would take too long', async () => {
  chat().times(3).reply(500, serverError);

  const call = askPatiently('How long do I wait?', { timeoutMs: 2_000, onRetry });

  await expect(call).rejects.toMatchObject({ status: 500 });
  expect(onRetry).toHaveBeenCalledTimes(2);
});

test.each(['during a call', 'before a wait', 'during a wait'])(
  'an abort signal ends all of it at once %s, and no timer is left',
  async (when) => {
    const controller = new AbortController();
    const abort = () => controller.abort();
    const reply = () => {
      if (when === 'during a call') abort();
      return serverError;
    };
    chat().reply(500, reply, { 'retry-after': '60' });

    const call = askPatiently('How long do I wait?', {
      signal: controller.signal,
      onRetry: () => (when === 'before a wait' ? abort() : setImmediate(abort)),
    });

    await expect(call).rejects.toThrow(/aborted/);
    expect(vi.getTimerCount()).toBe(0);
  },
);
