import { expect, test, vi } from 'vitest';
import { answer, connect } from './connect.ts';

test.each([
  ['openai', () => import('./code/openai.ts')],
  ['the AI SDK', () => import('./code/aiSdk.ts')],
  ['LangChain', () => import('./code/langchain.ts')],
])('the code in the docs for %s needs two environment variables only', async (_client, run) => {
  const { baseURL, apiKey } = await connect();
  vi.stubEnv('OPENAI_BASE_URL', baseURL);
  vi.stubEnv('OPENAI_API_KEY', apiKey);
  const print = vi.spyOn(console, 'log').mockReturnValue();

  await run();

  expect(print.mock.calls).toEqual([[answer]]);
});
