import { describe, expect, test } from 'vitest';
import { adapters, asking } from './adapters.ts';

describe.each(adapters)('x-simulate over %s', (_, start) => {
  test.each([
    ['rate_limit', 429, 'requests', 'rate_limit_exceeded', '1000'],
    ['rate_limit;wait_ms=20', 429, 'requests', 'rate_limit_exceeded', '20'],
    ['quota', 429, 'insufficient_quota', 'credit_balance_exhausted', null],
    ['quota;code=insufficient_quota', 429, 'insufficient_quota', 'insufficient_quota', null],
    ['quota;wait_ms=5', 429, 'insufficient_quota', 'credit_balance_exhausted', '5'],
    [
      'quota;code=project_spend_limit_exceeded',
      429,
      'insufficient_quota',
      'project_spend_limit_exceeded',
      null,
    ],
    ['request_too_large', 429, 'tokens', 'rate_limit_exceeded', null],
    ['server_error', 500, 'server_error', null, null],
    ['server_error;wait_ms=5', 500, 'server_error', null, '5'],
    ['overloaded', 503, 'service_unavailable_error', 'server_is_overloaded', '1000'],
  ])('%s returns %i', async (simulate, status, type, code, wait) => {
    const send = await start();

    const response = await send('/chat/completions', asking('Hi'), {
      headers: { 'x-simulate': simulate },
    });

    expect(response.status).toBe(status);
    expect(response.headers.get('retry-after-ms')).toBe(wait);
    expect(await response.json()).toMatchObject({ error: { type, code, param: null } });
  });

  test.each([
    ['rate_limit', 60, '1s', '1'],
    ['rate_limit;wait_ms=20000', 3, '20s', '20'],
    ['rate_limit;wait_ms=120', 500, '120ms', '1'],
    ['rate_limit;wait_ms=127930', 1, '2m7.93s', '128'],
    ['rate_limit;wait_ms=0', 10_000, '0ms', '0'],
  ])('%s says the same in its headers and its message', async (simulate, limit, wait, seconds) => {
    const send = await start();

    const response = await send('/chat/completions', asking('Hi'), {
      headers: { 'x-simulate': simulate },
    });
    const { error } = await response.json();

    expect(error.message).toBe(
      `Rate limit reached for gpt-6-luna in organization local-endpoint on requests per min (RPM): Limit ${limit}, Used ${limit}, Requested 1. Please try again in ${wait}. Visit https://platform.openai.com/account/rate-limits to learn more. (Simulated: the request asked for it.)`,
    );
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'openai-organization': 'local-endpoint',
      'retry-after': seconds,
      'x-ratelimit-limit-requests': String(limit),
      'x-ratelimit-remaining-requests': '0',
      'x-ratelimit-reset-requests': wait,
    });
  });

  test('a failure needs no body, and a server error names the request', async () => {
    const send = await start();
    const messageOf = async (simulate: string) => {
      const response = await send('/models', undefined, { headers: { 'x-simulate': simulate } });
      const { error } = await response.json();
      return { message: error.message, id: response.headers.get('x-request-id') };
    };

    const limited = await messageOf('rate_limit');
    const failed = await messageOf('server_error');

    expect(limited.message).toMatch(/^Rate limit reached in organization local-endpoint on /);
    expect(failed.id).toMatch(/^req_/);
    expect(failed.message).toContain(`the request ID ${failed.id} in`);
  });

  test('times=2 fails twice, succeeds once, and starts over', async () => {
    const send = await start();
    const headers = { 'x-simulate': 'server_error;times=2' };
    const statuses = [];

    for (let at = 0; at < 6; at += 1) {
      statuses.push((await send('/chat/completions', asking('Hi'), { headers })).status);
    }

    expect(statuses).toEqual([500, 500, 200, 500, 500, 200]);
  });

  test('times counts each request separately', async () => {
    const send = await start();
    const headers = { 'x-simulate': 'server_error;times=1' };
    const statusOf = async (question: string) =>
      (await send('/chat/completions', asking(question), { headers })).status;

    expect([await statusOf('A'), await statusOf('B'), await statusOf('A')]).toEqual([
      500, 500, 200,
    ]);
  });

  test('a failure before a minute ago does not count', async () => {
    let minute = 0;
    const send = await start({ now: () => new Date(Date.UTC(2026, 10, 22, 9, minute)) });
    const headers = { 'x-simulate': 'server_error;times=1' };
    const statuses = [];

    for (minute of [0, 2, 2]) {
      statuses.push((await send('/chat/completions', asking('Hi'), { headers })).status);
    }

    expect(statuses).toEqual([500, 500, 200]);
  });

  test('cut_stream drops the connection in the middle of a stream, without [DONE]', async () => {
    const send = await start();
    const headers = { 'x-simulate': 'cut_stream' };

    const response = await send('/chat/completions', asking('Hi', { stream: true }), { headers });
    let text = '';
    const reading = (async () => {
      for await (const chunk of response.body ?? []) text += Buffer.from(chunk).toString();
    })();

    await expect(reading).rejects.toThrow();
    expect(text).toContain('"role":"assistant"');
    expect(text).not.toContain('[DONE]');
  });

  test('cut_stream also drops the connection of an answer that is not streamed', async () => {
    const send = await start();

    const response = await send('/chat/completions', asking('Hi'), {
      headers: { 'x-simulate': 'cut_stream' },
    });

    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });

  test.each([
    [
      'stream_error',
      expect.stringMatching(/^data: \{"error":\{.*"code":"server_is_overloaded"\}\}$/),
    ],
    ['unfinished_stream', expect.stringContaining('"finish_reason":null')],
  ])(
    '%s ends a stream in the middle, without a finish reason or [DONE]',
    async (simulate, last) => {
      const send = await start();
      const headers = { 'x-simulate': simulate };

      const response = await send('/chat/completions', asking('Hi', { stream: true }), { headers });
      const events = (await response.text()).trimEnd().split('\n\n');

      expect(response.status).toBe(200);
      expect(events[0]).toContain('"role":"assistant"');
      expect(events.at(-1)).toEqual(last);
      expect(events.filter((event) => /"finish_reason":"|\[DONE\]/.test(event))).toEqual([]);
    },
  );

  test('stream_error leaves an answer that is not streamed as it is', async () => {
    const send = await start();

    const response = await send('/chat/completions', asking('Hi'), {
      headers: { 'x-simulate': 'stream_error' },
    });

    expect(await response.json()).toMatchObject({ choices: [{ finish_reason: 'stop' }] });
  });

  test('timeout never answers, so the client gives up', async () => {
    const send = await start();

    const response = send('/chat/completions', asking('Hi'), {
      headers: { 'x-simulate': 'timeout' },
      signal: AbortSignal.timeout(30),
    });

    await expect(response).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  test('timeout;wait_ms=1 drops the connection after a while', async () => {
    const send = await start();

    const response = await send('/chat/completions', asking('Hi'), {
      headers: { 'x-simulate': 'timeout;wait_ms=1' },
    });

    await expect(response.text()).rejects.toThrow();
  });

  test('slow answers after a delay', async () => {
    const send = await start();

    const response = await send('/chat/completions', asking('Hi'), {
      headers: { 'x-simulate': 'slow;wait_ms=1' },
    });

    expect(response.status).toBe(200);
  });

  test.each([
    '',
    'boom',
    'rate_limit;times=x',
    'rate_limit;later',
    'rate_limit;code=insufficient_quota',
    'quota;times=-1',
    'quota;code=boom',
    'quota;code=7',
    '__proto__',
  ])('the header %j is rejected with the list of valid values', async (simulate) => {
    const send = await start();

    const response = await send('/chat/completions', asking('Hi'), {
      headers: { 'x-simulate': simulate },
    });

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: {
        param: 'x-simulate',
        message: expect.stringContaining('rate_limit, request_too_large, quota'),
      },
    });
  });

  test('an unknown URL is unknown, whatever the header asks for', async () => {
    const send = await start();

    const response = await send('/nothing', {}, { headers: { 'x-simulate': 'rate_limit' } });

    expect(response.status).toBe(404);
  });

  test('requests that differ in their query only are counted apart', async () => {
    const send = await start();
    const headers = { 'x-simulate': 'server_error;times=1' };
    const statusOf = async (limit: number) =>
      (await send(`/files?limit=${limit}`, undefined, { headers })).status;

    expect([await statusOf(1), await statusOf(2), await statusOf(1)]).toEqual([500, 500, 200]);
  });
});
