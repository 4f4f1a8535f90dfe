import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Outcome, runAlone } from '@by-example/config/runAlone';
import {
  createHandler,
  endpointKey,
  loadReplies,
  type RunningServer,
  serve,
} from '@by-example/local-endpoint';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { curlIsMissing } from '../../test/code/curlIsMissing.ts';

// The snippets about batches: a folder of them for each thing to do, all written by hand.

const docs = join(import.meta.dirname, '../..');
const read = (snippet: string) => readFileSync(join(docs, 'snippets', snippet), 'utf8');
const answers = {
  en: ['A token is a piece of text', 'How about Pixel?'],
  ko: ['토큰(token)은 모델이', '두부는 어떤가요?'],
};

vi.setConfig({ maxConcurrency: 2, testTimeout: 60_000 });

let server: RunningServer;
let received: { line: string; body: unknown }[] = [];
let simulate: string | undefined;
const environment = { OPENAI_API_KEY: endpointKey, OPENAI_BASE_URL: '' };

beforeAll(async () => {
  const handler = createHandler({ replies: loadReplies(), paceMs: 0 });
  server = await serve((request) => {
    const { method, path, header, readBody } = request;
    return handler({
      ...request,
      header: (name) => (name === 'x-simulate' ? simulate : header(name)),
      readBody: async (maxMegabytes) => {
        const body = await readBody(maxMegabytes);
        received.push({ line: `${method} ${path}`, body: new TextDecoder().decode(body) });
        return body;
      },
    });
  });
  environment.OPENAI_BASE_URL = server.baseUrl;
});
afterAll(() => server.close());

const clients = ['openai.ts', 'axios.ts', 'fetch.ts', ...(curlIsMissing ? [] : ['curl.sh'])];

describe.each(['en', 'ko'] as const)('%s/batch', (language) => {
  test.each(clients)('%s uploads the same lines, and prints both answers', async (file) => {
    received = [];
    const { code, stdout, stderr } = await run(`${language}/batch/${file}`);

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const answer of answers[language]) expect(stdout).toContain(answer);
    const [upload, creation] = received.filter(({ line }) => line.startsWith('POST '));
    expect(upload?.line).toBe('POST /v1/files');
    const lines = String(upload?.body).match(/^\{.*\}/gm) ?? [];
    expect(lines.map((line) => JSON.parse(line).custom_id)).toEqual(['question 1', 'question 2']);
    expect(creation?.line).toBe('POST /v1/batches');
    expect(JSON.parse(String(creation?.body))).toEqual({
      input_file_id: expect.stringMatching(/^file-/),
      endpoint: '/v1/chat/completions',
      completion_window: '24h',
    });
  });
});

const shown = {
  'line_error;share=50': ['A token is', '"status_code":500'],
  'line_error;share=100': ['"status_code":500', '"status_code":500'],
  'batch_expired;share=50': ['How about Pixel?', '"batch_expired"'],
  batch_failed: ['token_limit_exceeded', 'Enqueued token limit reached'],
};

describe.each(clients)('en/batch/%s', (file) => {
  // The files of results may be missing: one of them, or both.
  const simulations =
    file === 'openai.ts' ? Object.keys(shown) : ['line_error;share=100', 'batch_failed'];

  test.each(simulations)('shows what became of the requests with %s', async (simulation) => {
    simulate = simulation;
    const { code, stdout } = await run(`en/batch/${file}`).finally(() => {
      simulate = undefined;
    });

    expect(code).toBe(0);
    for (const text of shown[simulation as keyof typeof shown]) expect(stdout).toContain(text);
  });

  test('fails without showing the key, and does not wait forever', async () => {
    const key = 'sk-test-key-0123456789';

    const { stdout, stderr } = await run(`en/batch/${file}`, { OPENAI_API_KEY: key });

    expect(stdout + stderr).toContain('Incorrect API key');
    expect(stdout + stderr).not.toContain(key);
  });
});

test.each(['en', 'ko'])('%s/batch-once/openai.ts starts one batch', async (language) => {
  received = [];
  const job = { code: 0, stdout: 'one batch\n', stderr: '' };

  expect(await run(`${language}/batch-once/openai.ts`)).toEqual(job);
  expect(received.filter(({ line }) => line === 'POST /v1/batches').length).toBeLessThanOrEqual(1);
  expect(received.map(({ line }) => line)).toContain('GET /v1/batches');
});

test.each(['openai.ts', ...(curlIsMissing ? [] : ['curl.sh'])])(
  'the snippets %s list a batch and cancel it',
  async (file) => {
    const slow = await serve(createHandler({ batchMs: 60_000 }));
    const its = { OPENAI_BASE_URL: slow.baseUrl, BATCH_ID: '' };
    try {
      await run('en/batch-once/openai.ts', its);
      const listed = await run(`en/batch-list/${file}`, its);
      its.BATCH_ID = /batch_[0-9a-f]{32}/.exec(listed.stdout)?.[0] ?? '';
      const cancelled = await run(`ko/batch-cancel/${file}`, its);

      expect(listed.stdout).toContain('validating');
      expect(cancelled.stdout).toContain('cancelling');
    } finally {
      await slow.close();
    }
  },
);

test.each([
  'batch/openai.ts',
  'batch/axios.ts',
  'batch/fetch.ts',
  'batch/curl.sh',
  'batch-once/openai.ts',
  'batch-list/openai.ts',
  'batch-list/curl.sh',
  'batch-cancel/openai.ts',
  'batch-cancel/curl.sh',
])('%s is the same in both languages but for the questions', (name) => {
  const english = read(`en/${name}`)
    .replace('What is a token?', '토큰이 무엇인가요?')
    .replace('Suggest a name for a cat.', '고양이 이름을 하나 지어 주세요.');

  expect(english).toBe(read(`ko/${name}`));
});

/** Runs a snippet in an empty folder, as a reader does who has installed what it imports. */
async function run(snippet: string, variables: Record<string, string> = {}): Promise<Outcome> {
  const env = { ...environment, ...variables };
  const code = read(snippet);
  if (snippet.endsWith('.sh')) {
    const file = join(docs, 'snippets', snippet);
    const running = promisify(execFile)('sh', [file], { env: { ...process.env, ...env } });
    return { ...(await running), code: 0 };
  }
  return runAlone({
    files: { 'package.json': '{ "type": "module" }', 'ask.ts': code },
    packages: [...code.matchAll(/from '(openai|axios)'/g)].map(([, name = '']) => ({
      name,
      from: docs,
    })),
    runner: 'node',
    environment: env,
  });
}
