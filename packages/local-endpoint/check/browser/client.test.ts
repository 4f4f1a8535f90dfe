import { hasBrowser } from '@by-example/config/hasBrowser';
import { launchBrowser } from '@by-example/config/launchBrowser';
import nock from 'nock';
import type OpenAI from 'openai';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHandler, endpointKey, type RunningServer, serve } from '../../src/index.ts';
import { type PageServer, servePage } from './servePage.ts';

// What CORS allows is decided by a browser: the official client, in a page at another port of this machine.

let endpoint: RunningServer;
let site: PageServer;
let browser: Browser;
let page: Page;

describe.skipIf(!hasBrowser)('in a browser', () => {
  beforeAll(async () => {
    nock.enableNetConnect('127.0.0.1');
    [endpoint, site, browser] = await Promise.all([
      serve(createHandler({ paceMs: 0 })),
      servePage(),
      launchBrowser(),
    ]);
    page = await browser.newPage();
    await page.goto(site.url);
    await page.waitForFunction(() => 'OpenAI' in globalThis);
    await page.evaluate(
      ([baseURL, apiKey]) => {
        const Client: new (options: object) => OpenAI = Reflect.get(globalThis, 'OpenAI');
        const options = { baseURL, apiKey, dangerouslyAllowBrowser: true, maxRetries: 0 };
        Reflect.set(globalThis, 'client', new Client(options));
      },
      [endpoint.baseUrl, endpointKey],
    );
  });
  afterAll(async () => {
    await browser.close();
    site.close();
    await endpoint.close();
  });

  test('the official client gets a completion, a stream and the models', async () => {
    const results = await page.evaluate(async () => {
      const client: OpenAI = Reflect.get(globalThis, 'client');
      const options = {
        model: 'gpt-6-luna',
        messages: [{ role: 'user' as const, content: 'Hi' }],
      };
      const whole = await client.chat.completions.create(options).withResponse();
      let streamed = '';
      for await (const chunk of await client.chat.completions.create({
        ...options,
        stream: true,
      })) {
        streamed += chunk.choices[0]?.delta.content ?? '';
      }
      const ids: string[] = [];
      for await (const { id } of client.models.list()) ids.push(id);
      const { headers } = whole.response;
      return {
        content: whole.data.choices[0]?.message.content,
        requestId: whole.request_id,
        remaining: headers.get('x-ratelimit-remaining-requests'),
        streamed,
        ids,
      };
    });

    expect(results).toEqual({
      content: expect.stringMatching(/\S/),
      requestId: expect.stringMatching(/^req_/),
      remaining: expect.stringMatching(/^\d+$/),
      streamed: results.content,
      ids: expect.arrayContaining(['gpt-6-luna']),
    });
  });

  test.each([
    ['a wrong model', {}, 404, 'model_not_found', null],
    ['a wrong key', { Authorization: 'Bearer wrong' }, 401, 'invalid_api_key', null],
    ['a rate limit', { 'x-simulate': 'rate_limit' }, 429, 'rate_limit_exceeded', '1'],
  ])('the official client reads the error for %s', async (_, headers, status, code, wait) => {
    const failure = await page.evaluate(async (headers) => {
      const client: OpenAI = Reflect.get(globalThis, 'client');
      const request = { model: 'gpt-4', messages: [{ role: 'user' as const, content: 'Hi' }] };
      const error = await client.chat.completions
        .create(request, { headers })
        .catch((thrown: InstanceType<typeof OpenAI.APIError>) => thrown);
      if (!('headers' in error)) return undefined;
      const { status, code, requestID } = error;
      return { status, code, requestID, wait: error.headers?.get('retry-after') };
    }, headers);

    expect(failure).toEqual({ status, code, requestID: expect.stringMatching(/^req_/), wait });
  });
});
