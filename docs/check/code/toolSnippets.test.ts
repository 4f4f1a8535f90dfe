import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runAlone } from '@by-example/config/runAlone';
import {
  createHandler,
  endpointKey,
  loadReplies,
  type RunningServer,
  serve,
} from '@by-example/local-endpoint';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { curlIsMissing } from '../../test/code/curlIsMissing.ts';

// The snippets about tools that are written by hand.

const docs = join(import.meta.dirname, '../..');
const read = (snippet: string) => readFileSync(join(docs, 'snippets', snippet), 'utf8');
const environment = { OPENAI_API_KEY: endpointKey, OPENAI_BASE_URL: '' };

vi.setConfig({ maxConcurrency: 2, testTimeout: 60_000 });

let server: RunningServer;
beforeAll(async () => {
  server = await serve(createHandler({ replies: loadReplies(), paceMs: 0 }));
  environment.OPENAI_BASE_URL = server.baseUrl;
});
afterAll(() => server.close());

test.concurrent.each([
  ['en/run-tools/openai.ts', ['It is clear in Busan now']],
  ['ko/run-tools/openai.ts', ['부산은 지금 맑고']],
  ['en/streaming-tools/openai.ts', ['tool_calls [', '{"city":"Busan"}', '{"city":"Seoul"}']],
  ['ko/streaming-tools/openai.ts', ['tool_calls [', '{"city":"부산"}', '{"city":"서울"}']],
])('%s prints %j', async (snippet, texts) => {
  const { code, stdout, stderr } = await runAlone({
    files: { 'package.json': '{ "type": "module" }', 'ask.ts': read(snippet) },
    packages: [{ name: 'openai', from: docs }],
    runner: snippet.startsWith('ko') ? 'node' : 'tsx',
    environment,
  });

  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const text of texts) expect(stdout).toContain(text);
});

test.skipIf(curlIsMissing).each(['en', 'ko'])(
  '%s/streaming-tools/curl.sh shows a call in pieces',
  async (language) => {
    const file = join(docs, 'snippets', language, 'streaming-tools/curl.sh');

    const options = { env: { ...process.env, ...environment } };
    const { stdout } = await promisify(execFile)('sh', [file], options);

    expect(stdout.match(/"name":"get_weather"/g)).toHaveLength(2);
    expect(stdout).toContain('"function":{"arguments":"city"}');
    expect(stdout.trimEnd().endsWith('data: [DONE]')).toBe(true);
  },
);

test.each(['run-tools/openai.ts', 'streaming-tools/openai.ts', 'streaming-tools/curl.sh'])(
  '%s is the same in both languages but for the words of the user and the data',
  (name) => {
    const withoutWords = (code: string) =>
      code.replace(/("?content"?: )(['"]).*?\2 \}/, '$1').replace(/'(Busan|부산|clear|맑음)'/g, '');

    expect(withoutWords(read(`en/${name}`))).toBe(withoutWords(read(`ko/${name}`)));
  },
);
