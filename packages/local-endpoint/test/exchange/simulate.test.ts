import { describe, expect, test } from 'vitest';
import { adapters, asking } from './adapters.ts';

describe.each(adapters)('x-simulate over %s', (_, start) => {
  test.each([
    ['rate_limit', 429, 'requests', 'rate_limit_exceeded', '1000'],
    ['rate_limit;wait_ms=20', 429, 'requests', 'rate_limit_exceeded', '20'],
    ['quota', 429, 'insufficient_quota', 'insufficient_quota', null],
    ['server_error', 500, 'server_error', 'server_error', null],
    ['overloaded', 503, 'server_error', 'server_is_overloaded', '1000'],
  ])('%s returns %i', async (simulate, status, type, code, wait) => {
    const send = await start();

    const response = await send('/chat/completions', asking('Hi'), {
      headers: { 'x-simulate': simulate },
    });

    expect(response.status).toBe(status);
    expect(response.headers.get('retry-after-ms')).toBe(wait);
    expect(await response.json()).toMatchObject({ error: { type, code, param: null } });
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

  test('timeout never answers, so the client gives up', async () => {
    const send = await start();

    const response = send('/chat/completions', asking('Hi'), {
      headers: { 'x-simulate': 'timeout' },
      signal: AbortSignal.timeout(30),
    });

    await expect(response).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  test('slow answers after a delay', async () => {
    const send = await start();

    const response = await send('/chat/completions', asking('Hi'), {
      headers: { 'x-simulate': 'slow;wait_ms=1' },
    });

    expect(response.status).toBe(200);
  });

  test.each(['', 'boom', 'rate_limit;times=x', 'rate_limit;later', 'quota;times=-1', '__proto__'])(
    'the header %j is rejected with the list of valid values',
    async (simulate) => {
      const send = await start();

      const response = await send('/chat/completions', asking('Hi'), {
        headers: { 'x-simulate': simulate },
      });

      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({
        error: { param: 'x-simulate', message: expect.stringContaining('rate_limit, quota') },
      });
    },
  );
});
