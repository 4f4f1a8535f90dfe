import { createHandler, endpointKey, serve } from '@by-example/local-endpoint';
import nock from 'nock';
import { expect, onTestFinished, test, vi } from 'vitest';

test('the code in the docs counts what the response reports', async () => {
  const server = await serve(createHandler({ replies: [] }));
  onTestFinished(() => server.close());
  nock.enableNetConnect('127.0.0.1');
  vi.stubEnv('OPENAI_BASE_URL', server.baseUrl);
  vi.stubEnv('OPENAI_API_KEY', endpointKey);
  const print = vi.spyOn(console, 'log').mockReturnValue();

  await import('../../src/code/countTokens.ts');

  expect(print.mock.calls).toEqual([['12 tokens counted, 12 reported']]);
  print.mockRestore();
});
