import type { RequestListener } from 'node:http';
import nock from 'nock';
import { expect, onTestFinished, test } from 'vitest';
import { askForModels } from '../../src/diagnose/askForModels.ts';
import type { Outcome } from '../../src/diagnose/Check.ts';
import { checkBaseUrl } from '../../src/diagnose/checks/checkBaseUrl.ts';
import { checkConnection } from '../../src/diagnose/checks/checkConnection.ts';
import { makeContext, serve } from './makeContext.ts';

const json =
  (status: number, body: unknown): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
const failure = (status: number, code: string | null = null) => json(status, { error: { code } });

const check = (shell: NodeJS.ProcessEnv, others = {}): Promise<Outcome | undefined> => {
  const context = makeContext({ OPENAI_API_KEY: 'any-key', ...shell }, {}, others);
  return checkConnection(context, askForModels(context));
};

test('checkConnection() makes one call with the key, and counts the models', async () => {
  const asked: unknown[] = [];
  const url = await serve((request, response) => {
    asked.push([request.method, request.url, request.headers.authorization]);
    json(200, { data: [{ id: 'a' }, { id: 'b' }] })(request, response);
  });

  expect(await check({ OPENAI_BASE_URL: `${url}/` })).toEqual({
    status: 'ok',
    found: `${url} answers, and lists 2 models`,
  });
  expect(asked).toEqual([['GET', '/v1/models', 'Bearer any-key']]);
});

test.each<[RequestListener, Outcome['status'], string]>([
  [failure(401, 'invalid_api_key'), 'problem', 'does not accept the key (401)'],
  [
    failure(403, 'unsupported_country_region_territory'),
    'problem',
    'not available in this country',
  ],
  [failure(403), 'note', 'may not list models (403)'],
  [failure(404), 'note', 'does not list its models (404)'],
  [failure(429, 'rate_limit_exceeded'), 'problem', 'too many requests (429)'],
  [failure(429, 'insufficient_quota'), 'problem', 'no credit left'],
  [failure(429, 'project_spend_limit_exceeded'), 'problem', 'a limit is reached'],
  [failure(503), 'problem', 'a server error (503)'],
  [json(200, null), 'note', 'does not list its models (200)'],
  [(_, response) => response.end('<!doctype html><p>Sign in'), 'problem', 'a web page'],
  [(_, response) => response.socket?.destroy(), 'problem', 'was cut (UND_ERR_SOCKET)'],
])('checkConnection() tells what a server answers, case %#', async (listener, status, found) => {
  const url = await serve(listener);

  const result = await check({ OPENAI_BASE_URL: url });

  expect(result).toMatchObject({ status, found: expect.stringContaining(found) });
});

test('checkConnection() suggests /v1 where there is none', async () => {
  const url = (await serve(failure(404))).replace('/v1', '');

  expect(await check({ OPENAI_BASE_URL: url })).toMatchObject({
    status: 'problem',
    advice: `Try OPENAI_BASE_URL=${url}/v1`,
  });
});

test('checkConnection() does not wait for a server that never answers', async () => {
  const url = await serve(() => {});

  expect(await check({ OPENAI_BASE_URL: url }, { timeoutMs: 20 })).toMatchObject({
    status: 'problem',
    found: expect.stringContaining('did not answer in time'),
  });
});

test('checkConnection() knows a port where nothing listens', async () => {
  nock.enableNetConnect('127.0.0.1');
  onTestFinished(() => nock.disableNetConnect());

  expect(await check({ OPENAI_BASE_URL: 'http://127.0.0.1:2/v1' })).toMatchObject({
    status: 'problem',
    found: 'Nothing is listening on 127.0.0.1:2 (ECONNREFUSED)',
    advice: expect.stringContaining('Start that server'),
  });
});

test('checkConnection() knows https to a server that speaks http', async () => {
  const url = (await serve(json(200, {}))).replace('http:', 'https:');

  expect(await check({ OPENAI_BASE_URL: url })).toMatchObject({
    found: expect.stringContaining('uses another protocol'),
  });
});

/** A fetch that fails as Node's does: with the code in the cause. */
const failing = (code: string, message = code) => ({
  fetch: () =>
    Promise.reject(
      new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) }),
    ),
});

test.each([
  ['ENOTFOUND', 'Cannot find api.openai.com'],
  ['EAI_AGAIN', 'Cannot find api.openai.com'],
  ['ENETUNREACH', 'Cannot reach api.openai.com'],
  ['UND_ERR_CONNECT_TIMEOUT', 'did not answer in time'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'does not trust the certificate'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'does not trust the certificate'],
  ['CERT_HAS_EXPIRED', 'not valid today'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'for another host'],
  ['SOMETHING_ELSE', 'failed (SOMETHING_ELSE)'],
])('checkConnection() puts %s into words', async (code, found) => {
  expect(await check({ OPENAI_API_KEY: `sk-${'a1'.repeat(30)}` }, failing(code))).toMatchObject({
    status: 'problem',
    found: expect.stringContaining(found),
    advice: expect.any(String),
  });
});

test('checkConnection() finds a proxy that Node does not use', async () => {
  const shell = { OPENAI_BASE_URL: 'https://models.example/v1', https_proxy: 'http://proxy:8080' };
  const useProxy = { advice: expect.stringContaining('NODE_USE_ENV_PROXY=1') };

  expect(await check(shell, failing('ENOTFOUND'))).toMatchObject(useProxy);
  expect(
    await check({ ...shell, NODE_USE_ENV_PROXY: '1' }, failing('ENOTFOUND')),
  ).not.toMatchObject(useProxy);
  expect(await check(shell, failing('CERT_HAS_EXPIRED'))).not.toMatchObject(useProxy);
});

test('checkConnection() knows a proxy that wants a password', async () => {
  const message = 'Proxy response (407) !== 200 when HTTP Tunneling';
  const shell = { OPENAI_BASE_URL: 'https://models.example/v1' };

  expect(await check(shell, failing('UND_ERR_ABORTED', message))).toMatchObject({
    found: expect.stringContaining('The proxy requires a user name'),
  });
});

test('nothing is asked offline, nor before the key and the base URL are right', async () => {
  const refusing = { fetch: () => expect.fail('no call was expected') };

  expect(await check({ OPENAI_API_KEY: '' }, refusing)).toBeUndefined();
  expect(await check({ OPENAI_API_KEY: 'sk-...' }, refusing)).toBeUndefined();
  expect(await check({ OPENAI_BASE_URL: 'localhost' }, refusing)).toBeUndefined();
});

test.each([
  ['http://localhost:11434/v1', 'ok', 'is http://localhost:11434/v1'],
  ['https://models.example/api', 'note', "most servers' base URL ends in /v1"],
  ['localhost:11434', 'problem', 'not an http or https URL'],
  ['"http://localhost/v1"', 'problem', 'not an http or https URL'],
  ['http://localhost:1234/v1/chat/completions', 'problem', 'ends in /chat/completions'],
  ['http://me:secret@localhost/v1', 'problem', 'a user name or password'],
])('checkBaseUrl() says of %s: %s', (url, status, found) => {
  const result = checkBaseUrl(makeContext({ OPENAI_BASE_URL: url }));

  expect(result).toMatchObject({ status, found: expect.stringContaining(found) });
  expect(JSON.stringify(result)).not.toContain('secret');
});
