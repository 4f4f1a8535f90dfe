import { fakeEveryTimer } from '@by-example/config/fakeEveryTimer';
import { beforeEach, describe, expect, test, vi } from 'vitest';

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

beforeEach(() => {
  const endFakes = fakeEveryTimer();
  return () => {
    endFakes();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  };
});

type Options = { timeoutMs?: number; signal?: AbortSignal; onRetry?: (waitMs: number) => void };

/** What a call came to, and when, in milliseconds since its start. */
type Outcome = { answer?: string; error?: unknown; endedAt: number; sentAt: number[] };

/** Asks while the time flies. The first requests fail as `failures` say; those after them are answered. */
async function ask(failures: (() => Response)[], options: Options = {}): Promise<Outcome> {
  const start = Date.now();
  const outcome: Outcome = { endedAt: Number.POSITIVE_INFINITY, sentAt: [] };
  vi.stubGlobal('fetch', async () => {
    const reply = failures[outcome.sentAt.length] ?? (() => Response.json(completion));
    outcome.sentAt.push(Date.now() - start);
    return reply();
  });
  vi.resetModules();
  const { askPatiently } = await import('#lesson');
  const call = Promise.resolve(askPatiently('How long do I wait?', options)).then(
    (answer) => ({ answer }),
    (error: unknown) => ({ error }),
  );
  void call.then((end) => Object.assign(outcome, end, { endedAt: Date.now() - start }));
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  return outcome;
}

type Failure = { type?: string; code?: string | null; message?: string; headers?: HeadersInit };

const fail = (status: number, { headers = {}, ...error }: Failure = {}) => {
  return () => Response.json({ error: { message: 'It failed', ...error } }, { status, headers });
};
const rateLimit = (headers: HeadersInit = {}) =>
  fail(429, { type: 'requests', code: 'rate_limit_exceeded', headers });
const serverError = fail(500, { type: 'server_error', code: null });
const connectionLost = () => {
  throw new TypeError('fetch failed');
};
const answerCutOff = () =>
  new Response(new ReadableStream({ pull: (body) => body.error(new TypeError('terminated')) }), {
    headers: { 'content-type': 'application/json' },
  });

/** The seconds from one request to the next. */
const secondsBetween = ({ sentAt }: Outcome): number[] =>
  sentAt.slice(1).map((at, index) => (at - (sentAt[index] ?? 0)) / 1000);

/** A wait may be a little longer than what the server says: then it counts as the same. */
const atLeast = (wanted: number, seconds = 0): number =>
  seconds >= wanted && seconds <= wanted * 1.5 ? wanted : seconds;

describe('retryable', () => {
  test('a rate limit is retried', async () => {
    const { sentAt } = await ask([rateLimit()]);

    expect(sentAt.length, 'requests').toBe(2);
  });

  test('500 and 503 are retried', async () => {
    const { sentAt } = await ask([serverError, fail(503, { code: 'server_is_overloaded' })]);

    expect(sentAt.length, 'requests').toBe(3);
  });

  test('a lost connection is retried', async () => {
    const { sentAt } = await ask([connectionLost]);

    expect(sentAt.length, 'requests').toBe(2);
  });

  test('an answer that is cut off is retried', async () => {
    const { sentAt } = await ask([answerCutOff]);

    expect(sentAt.length, 'requests').toBe(2);
  });

  test('without credit there is no retry, whatever the code', async () => {
    for (const code of ['insufficient_quota', 'credit_balance_exhausted', 'a_newer_code', null]) {
      const { sentAt, error } = await ask([fail(429, { type: 'insufficient_quota', code })]);

      expect(sentAt.length, 'requests').toBe(1);
      expect(error, 'the error').toMatchObject({ status: 429 });
    }
  });

  test('Request too large is never retried', async () => {
    const message = 'Request too large for gpt-6-luna on tokens per min (TPM): Limit 30000';
    const failure = fail(429, { type: 'tokens', code: 'rate_limit_exceeded', message });

    const { sentAt, error } = await ask([failure]);

    expect(sentAt.length, 'requests').toBe(1);
    expect(error, 'the error').toMatchObject({ status: 429 });
  });

  test('400, 401 and 404 are never retried', async () => {
    for (const status of [400, 401, 404]) {
      const { sentAt, error } = await ask([fail(status, { type: 'invalid_request_error' })]);

      expect(sentAt.length, 'requests').toBe(1);
      expect(error, 'the error').toMatchObject({ status });
    }
  });
});

describe('wait', () => {
  test('the wait is as long as retry-after says', async () => {
    const [seconds] = secondsBetween(await ask([rateLimit({ 'retry-after': '7' })]));

    expect(atLeast(7, seconds), 'seconds waited').toBe(7);
  });

  test('a 503 may have a retry-after, too', async () => {
    const failure = fail(503, { headers: { 'retry-after': '20' } });

    const [seconds] = secondsBetween(await ask([failure]));

    expect(atLeast(20, seconds), 'seconds waited').toBe(20);
  });

  test('without retry-after, each wait is longer than the one before', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);

    const waits = secondsBetween(await ask([serverError, connectionLost, rateLimit()]));

    const isGrowing = waits.every((wait, index) => wait > 1.1 * (waits[index - 1] ?? 0));
    expect(waits.length === 3 && isGrowing, 'each wait must be twice as long').toBe(true);
  });

  test('without retry-after, no two waits are quite the same', async () => {
    const random = vi.spyOn(Math, 'random').mockReturnValue(0.1);
    const [one] = secondsBetween(await ask([serverError]));
    random.mockReturnValue(0.9);

    const [other] = secondsBetween(await ask([serverError]));

    expect(one !== other, 'the wait must be a little random').toBe(true);
  });
});

describe('again', () => {
  test('the retry comes after the wait', async () => {
    const [seconds] = secondsBetween(await ask([rateLimit({ 'retry-after': '30' })]));

    expect(atLeast(30, seconds), 'seconds waited').toBe(30);
  });

  test('onRetry gets the wait', async () => {
    const onRetry = vi.fn();

    await ask([rateLimit({ 'retry-after': '30' })], { onRetry });

    const waits = onRetry.mock.calls.map(([waitMs]) => atLeast(30, waitMs / 1000) * 1000);
    expect(waits, 'calls of onRetry').toEqual([30_000]);
  });

  test('when the time is up, it fails with the last error', async () => {
    const failures = Array.from({ length: 100 }, () => serverError);

    const { error, endedAt } = await ask(failures, { timeoutMs: 20_000 });

    expect(error, 'the error').toMatchObject({ status: 500 });
    expect(endedAt <= 20_000, 'it must end within timeoutMs').toBe(true);
  });

  test('an abort ends the wait', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 2_000);

    const { error, endedAt, sentAt } = await ask([rateLimit({ 'retry-after': '30' })], {
      signal: controller.signal,
    });

    expect(sentAt.length, 'requests').toBe(1);
    expect(error instanceof Error, 'it must fail with an Error').toBe(true);
    expect(endedAt < 3_000, 'it must end immediately').toBe(true);
  });

  test('after an abort, no timer is left', async () => {
    const controller = new AbortController();
    const onRetry = vi.fn().mockImplementationOnce(() => {
      setTimeout(() => controller.abort(), 2_000);
    });
    let timers = 0;
    controller.signal.addEventListener('abort', () => {
      setTimeout(() => {
        timers = vi.getTimerCount();
      }, 1);
    });

    await ask([rateLimit({ 'retry-after': '30' })], { signal: controller.signal, onRetry });

    expect(timers, 'timers').toBe(0);
  });
});
