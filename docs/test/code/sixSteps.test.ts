import { createHandler, endpointKey, loadReplies, serve } from '@by-example/local-endpoint';
import nock from 'nock';
import { expect, onTestFinished, test, vi } from 'vitest';

test.each([
  ['ko', '응답:', '토큰 사용량:'],
  ['en', 'Answer:', 'Tokens used:'],
])('the six steps (%s) print the answer, and an error', async (language, answer, tokens) => {
  const server = await serve(createHandler({ replies: loadReplies() }));
  onTestFinished(() => server.close());
  nock.enableNetConnect('127.0.0.1');
  vi.stubEnv('OPENAI_BASE_URL', server.baseUrl);
  vi.stubEnv('OPENAI_API_KEY', endpointKey);
  const print = vi.spyOn(console, 'log').mockReturnValue();
  const printError = vi.spyOn(console, 'error').mockReturnValue();
  onTestFinished(() => {
    vi.restoreAllMocks();
    process.exitCode = undefined;
  });
  const file = `../../snippets/${language}/six-steps/axios.ts`;

  await import(file);
  vi.stubEnv('OPENAI_API_KEY', 'wrong');
  await import(`${file}?again`);

  expect(print.mock.calls).toEqual([
    [answer, expect.stringContaining('choices[0].message.content')],
    [tokens, expect.any(Number)],
  ]);
  expect(printError.mock.calls).toEqual([
    ['Error:', 401, { error: expect.objectContaining({ code: 'invalid_api_key' }) }],
  ]);
});
