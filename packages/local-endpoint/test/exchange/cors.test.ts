import { describe, expect, test } from 'vitest';
import { endpointKey } from '../../src/index.ts';
import { adapters, asking, startServer } from './adapters.ts';

const asksTo = {
  'access-control-request-method': 'POST',
  'access-control-request-headers': 'authorization,content-type,x-simulate,x-stainless-os',
};
const listOf = (value: string | null) => value?.split(/, */);
const corsOf = ({ headers }: Response) =>
  Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control-')));

describe.each(adapters)('over %s', (_, start) => {
  test.each([
    'http://localhost',
    'http://localhost:5173',
    'https://localhost:8443',
    'http://127.0.0.1:3000',
    'http://[::1]:3000',
  ])('a page at %s may send any header, and read every header', async (origin) => {
    const send = await start();

    const preflight = await send('/chat/completions', undefined, {
      method: 'OPTIONS',
      headers: { origin, ...asksTo, authorization: '' },
    });
    const response = await send('/chat/completions', asking('Hi'), { headers: { origin } });

    expect(preflight.status).toBe(200);
    expect(await preflight.text()).toBe('');
    expect(corsOf(preflight)).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-headers': asksTo['access-control-request-headers'],
    });
    expect(listOf(preflight.headers.get('access-control-allow-methods'))).toEqual(
      expect.arrayContaining(['GET', 'POST', 'DELETE']),
    );
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(response.headers.get('vary')).toBe('Origin');
    expect(listOf(response.headers.get('access-control-expose-headers'))).toEqual(
      expect.arrayContaining(['x-request-id', 'openai-version', 'x-ratelimit-limit-requests']),
    );
  });

  test.each([
    'null',
    'http://localhost.evil.com',
    'http://127.0.0.1.evil.com',
    'http://evil.com?http://localhost:5173',
    'http://localhost:5173.evil.com',
    'http://localhost@evil.com',
    'http://127.0.0.2',
    'file://localhost',
    'chrome-extension://localhost',
    'https://example.com',
  ])('a page at %s gets no leave', async (origin) => {
    const send = await start();
    const headers = { origin, ...asksTo };

    const preflight = await send('/chat/completions', undefined, { method: 'OPTIONS', headers });
    const response = await send('/models', undefined, { headers: { origin } });

    expect(preflight.ok).toBe(false);
    expect(corsOf(preflight)).toEqual({});
    expect(corsOf(response)).toEqual({});
  });

  test('a request that comes from no page gets no CORS headers', async () => {
    const send = await start();

    expect(corsOf(await send('/models'))).toEqual({});
  });

  test.each([
    ['a wrong key', '/models', { authorization: 'Bearer wrong' }, 401],
    ['an unknown path', '/nothing', {}, 404],
    ['a rate limit', '/models', { 'x-simulate': 'rate_limit' }, 429],
  ])('a page can read the error for %s', async (_case, path, more, status) => {
    const send = await start();
    const origin = 'http://localhost:5173';

    const response = await send(path, undefined, { headers: { origin, ...more } });

    expect(response.status).toBe(status);
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(listOf(response.headers.get('access-control-expose-headers'))).toContain('x-request-id');
  });
});

test('a page can read that its body is too large', async () => {
  const { baseUrl } = await startServer();
  const origin = 'http://localhost:5173';

  const response = await fetch(`${baseUrl}/chat/completions/chatcmpl-1`, {
    method: 'POST',
    headers: { origin, authorization: `Bearer ${endpointKey}` },
    body: 'x'.repeat(32 * 1024 * 1024 + 1),
  });

  expect(response.status).toBe(413);
  expect(response.headers.get('access-control-allow-origin')).toBe(origin);
});
