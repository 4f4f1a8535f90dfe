import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type InstalledPackage, type Outcome, runAlone } from '@by-example/config/runAlone';
import { createHandler, endpointKey, loadReplies, serve } from '@by-example/local-endpoint';
import { expect, test, vi } from 'vitest';
import { guideQuestion } from '../../src/guideQuestion.ts';
import { curlIsMissing } from '../../test/code/curlIsMissing.ts';

// The snippets that are written by hand: what they do when a call fails. They wait as they do for a reader.

const docs = join(import.meta.dirname, '../..');
const replies = loadReplies();

vi.setConfig({ maxConcurrency: 2, testTimeout: 60_000 });

const snippets = ['openai.ts', 'axios.ts', 'fetch.ts', ...(curlIsMissing ? [] : ['curl.sh'])].map(
  (file) => `en/retries/${file}`,
);

const inBoth = snippets.flatMap((snippet) => [snippet, snippet.replace('en/', 'ko/')]);
test.concurrent.each(inBoth)('%s gets an answer at the third try', async (snippet) => {
  const { outcome, requests } = await runSnippet(snippet, 'server_error;times=2');

  expect(outcome.stdout).toContain(snippet.startsWith('en') ? 'Stable Diffusion' : '생성 모델');
  expect(outcome.code).toBe(0);
  expect(requests).toBe(3);
});

test.concurrent.each(snippets)(
  '%s asks again when the connection breaks in the middle of the answer',
  async (snippet) => {
    const { outcome, requests } = await runSnippet(snippet, 'cut_stream;times=1');

    // The official client does not: once it has the headers, it leaves the rest to you.
    expect({ code: outcome.code, requests }).toEqual(
      snippet.includes('openai') ? { code: 1, requests: 1 } : { code: 0, requests: 2 },
    );
  },
);

test.concurrent.each(
  [
    { snippet: 'en/retries/openai.ts', times: 5 },
    { snippet: 'en/retries/axios.ts', times: 1 },
    { snippet: 'en/retries/fetch.ts', times: 1 },
    { snippet: 'en/retries/curl.sh', times: 3 },
  ].filter(({ snippet }) => snippet.endsWith('.ts') || !curlIsMissing),
)('$snippet asks $times times without credit', async ({ snippet, times }) => {
  const { outcome, requests } = await runSnippet(snippet, 'quota;wait_ms=1');

  expect(outcome.stdout + outcome.stderr).toContain('You have no credits remaining');
  expect(requests).toBe(times);
});

test.concurrent.each(['axios.ts', 'fetch.ts', ...(curlIsMissing ? [] : ['curl.sh'])])(
  'en/retries/%s asks once with a wrong key',
  async (file) => {
    const { outcome, requests } = await runSnippet(
      `en/retries/${file}`,
      undefined,
      'sk-wrong-0123456789',
    );

    expect(outcome.stdout + outcome.stderr).toContain('Incorrect API key');
    expect(outcome.stdout + outcome.stderr).not.toContain('sk-wrong-0123456789');
    expect(requests).toBe(1);
  },
);

test.concurrent.each(['en/catching-errors/openai.ts', 'ko/catching-errors/axios.ts'])(
  '%s prints the code and the request id, and no key',
  async (snippet) => {
    const { outcome } = await runSnippet(snippet, 'request_too_large;wait_ms=1');

    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toMatch(/429[\s\S]*rate_limit_exceeded[\s\S]*req_[0-9a-f]{32}/);
    expect(outcome.stderr).not.toContain(endpointKey);
  },
);

test.each([
  'retries/openai.ts',
  'retries/axios.ts',
  'retries/fetch.ts',
  'retries/curl.sh',
  'catching-errors/openai.ts',
  'catching-errors/axios.ts',
])('%s is the same in both languages but for the question', (name) => {
  const [english, korean] = (['en', 'ko'] as const).map((language) =>
    readFileSync(join(docs, 'snippets', language, name), 'utf8').replace(
      guideQuestion[language],
      '?',
    ),
  );

  expect(english).toBe(korean);
});

/** Runs a snippet against an endpoint that fails as told, and counts what it sends. */
async function runSnippet(
  snippet: string,
  simulate: string | undefined,
  key = endpointKey,
): Promise<{ outcome: Outcome; requests: number }> {
  let requests = 0;
  const handler = createHandler({ replies, paceMs: 0 });
  const server = await serve((request) => {
    requests += 1;
    const header = (name: string) => (name === 'x-simulate' ? simulate : request.header(name));
    return handler({ ...request, header });
  });
  const environment = { OPENAI_BASE_URL: server.baseUrl, OPENAI_API_KEY: key };
  const file = join(docs, 'snippets', snippet);
  try {
    const outcome = await (snippet.endsWith('.sh')
      ? runShell(file, environment)
      : runAlone({
          files: { 'package.json': '{ "type": "module" }', 'ask.ts': readFileSync(file, 'utf8') },
          packages: packagesOf(readFileSync(file, 'utf8')),
          runner: 'node',
          environment,
        }));
    return { outcome, requests };
  } finally {
    // Tests that run at once share what is to be done when a test is finished.
    await server.close();
  }
}

function runShell(file: string, environment: Record<string, string>): Promise<Outcome> {
  const options = { env: { ...process.env, ...environment } };
  return new Promise((resolve) => {
    const child = execFile('sh', [file], options, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode, stdout, stderr });
    });
  });
}

function packagesOf(code: string): InstalledPackage[] {
  return [...code.matchAll(/from '(openai|axios)'/g)].map(([, name = '']) => ({
    name,
    from: docs,
  }));
}
