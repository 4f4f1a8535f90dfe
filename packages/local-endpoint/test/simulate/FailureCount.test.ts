import { expect, test } from 'vitest';
import { FailureCount } from '../../src/simulate/FailureCount.ts';
import { hashBytes } from '../../src/wire/hashBytes.ts';

const encoder = new TextEncoder();

const requestOf = (body: string, headers: Record<string, string> = {}) => ({
  method: 'POST',
  path: '/v1/chat/completions',
  query: '',
  header: (name: string) => headers[name],
  body: encoder.encode(body),
  signal: () => new AbortController().signal,
});

test('a request fails as often as asked, and then starts over', () => {
  const count = new FailureCount();
  const fails = () => count.shouldFail(requestOf('A'), { times: 2 }, 0);

  expect([fails(), fails(), fails(), fails(), fails(), fails()]).toEqual([
    ...[true, true, false],
    ...[true, true, false],
  ]);
});

test.each([
  ['another body', requestOf('B')],
  ['another header', requestOf('A', { 'x-simulate': 'quota;times=1' })],
  ['another path', { ...requestOf('A'), path: '/v1/models' }],
  ['another method', { ...requestOf('A'), method: 'GET' }],
])('a request with %s is counted separately', (_, other) => {
  const count = new FailureCount();

  expect(count.shouldFail(requestOf('A'), { times: 1 }, 0)).toBe(true);
  expect(count.shouldFail(other, { times: 1 }, 0)).toBe(true);
  expect(count.shouldFail(requestOf('A'), { times: 1 }, 0)).toBe(false);
});

test.each(['OpenAI/JS 7.57.0', 'AsyncOpenAI/Python 2.8.1'])(
  '%s says which try it is, and needs no count, however many are equal',
  (agent) => {
    const count = new FailureCount();
    const fails = (retries: string) =>
      count.shouldFail(
        requestOf('A', { 'user-agent': agent, 'x-stainless-retry-count': retries }),
        { times: 2 },
        0,
      );

    expect(['0', '0', '1', '1', '2', '2', '0'].map(fails)).toEqual([
      ...[true, true, true, true],
      ...[false, false],
      true,
    ]);
  },
);

test("OpenAI's client in a loop of one's own, which waits before it tries again, is counted", () => {
  const count = new FailureCount();
  const headers = { 'user-agent': 'OpenAI/JS 7.57.0', 'x-stainless-retry-count': '0' };
  const fails = (nowMs: number, waitMs?: number) =>
    count.shouldFail(requestOf('A', headers), { times: 2, waitMs }, nowMs);

  expect([fails(0), fails(500), fails(1_000)]).toEqual([true, true, false]);
  expect([fails(9_000, 20), fails(9_020, 20), fails(9_040, 20)]).toEqual([true, true, false]);
});

test('a client around that one, which tries again by itself, is counted', () => {
  const count = new FailureCount();
  const headers = { 'user-agent': 'langchainjs-openai/1.0.0', 'x-stainless-retry-count': '0' };
  const fails = () => count.shouldFail(requestOf('A', headers), { times: 2 }, 0);

  expect([fails(), fails(), fails()]).toEqual([true, true, false]);
});

test('a count is forgotten a minute after its last failure', () => {
  const count = new FailureCount();
  const fails = (seconds: number) =>
    count.shouldFail(requestOf('A'), { times: 2 }, seconds * 1_000);

  expect([fails(0), fails(60), fails(120)]).toEqual([true, true, false]);
  expect([fails(200), fails(261), fails(262), fails(263)]).toEqual([true, true, true, false]);
});

test('of very many requests, the oldest are forgotten', () => {
  const count = new FailureCount();
  for (let index = 0; index <= 1_000; index += 1)
    count.shouldFail(requestOf(`${index}`), { times: 1 }, 0);

  expect(count.shouldFail(requestOf('1000'), { times: 1 }, 0)).toBe(false);
  expect(count.shouldFail(requestOf('0'), { times: 1 }, 0)).toBe(true);
});

test('hashBytes() tells similar texts of every length apart, wherever they lie in memory', () => {
  const texts = Array.from(
    { length: 10_000 },
    (_, index) => `${'question '.repeat(index % 5)}${index}`,
  );
  const hashes = texts.map((text) => hashBytes(encoder.encode(text)));
  const shifted = texts.map((text) => hashBytes(encoder.encode(`-${text}`).subarray(1)));

  expect(new Set(hashes).size).toBe(texts.length);
  expect(shifted).toEqual(hashes);
  expect(hashBytes(new Uint8Array(3))).not.toBe(hashBytes(new Uint8Array(4)));
});
