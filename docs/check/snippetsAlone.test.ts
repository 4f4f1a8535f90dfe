import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Outcome, type Runner, runAlone } from '@by-example/config/runAlone';
import {
  createHandler,
  endpointKey,
  loadReplies,
  type RunningServer,
  serve,
} from '@by-example/local-endpoint';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { forms } from '../src/code/Call.ts';
import { calls } from '../src/code/calls.ts';
import { preparedAnswer } from '../test/code/preparedAnswer.ts';

// A reader pastes a snippet into `ask.ts`, in a folder that the page's commands have set up, and runs it.

const docs = join(import.meta.dirname, '..');
const snippets = calls.flatMap(({ name, language, call, only = forms }) =>
  only
    .filter((form) => form !== 'curl')
    .map((form) => ({
      snippet: `${language}/${name}/${form}`,
      runner: language === 'ko' ? ('node' as const) : ('tsx' as const),
      answer: preparedAnswer(call),
    })),
);
const manifests = { setUp: setUp(), typeless: '{ "name": "typeless" }' };

vi.setConfig({ maxConcurrency: 2, testTimeout: 60_000 });

let server: RunningServer;
beforeAll(async () => {
  server = await serve(createHandler({ replies: loadReplies(), paceMs: 0 }));
});
afterAll(() => server.close());

// The two languages differ in what is asked, not in the code: one runs with node, the other with tsx.
test.concurrent.each(snippets)('$snippet runs as ask.ts with $runner', (snippet) =>
  expectAnswer(snippet, snippet.runner, 'setUp'),
);

// `npm init` of npm 10 writes no "type", and Node detects that the file is a module.
test.concurrent.each(snippets.filter(({ snippet }) => /^ko\/(?:one|stream)/.test(snippet)))(
  '$snippet runs with node if package.json has no type',
  (snippet) => expectAnswer(snippet, 'node', 'typeless'),
);

const axiosSnippets = snippets
  .map(({ snippet }) => snippet)
  .filter((snippet) => /^ko\/(?:one|stream|list).*axios/.test(snippet));

test.concurrent.each(axiosSnippets)('%s fails without showing the key', async (snippet) => {
  const key = 'sk-test-key-0123456789';

  for (const baseUrl of [server.baseUrl, 'http://127.0.0.1:9/v1']) {
    const { code, stdout, stderr } = await runSnippet(snippet, 'node', 'setUp', {
      OPENAI_BASE_URL: baseUrl,
      OPENAI_API_KEY: key,
    });

    expect(code).toBe(1);
    expect(stderr).toMatch(/Incorrect API key|ECONNREFUSED|Network Error/);
    expect(stdout + stderr).not.toContain(key);
  }
});

async function expectAnswer(
  { snippet, answer }: (typeof snippets)[number],
  runner: Runner,
  manifest: keyof typeof manifests,
): Promise<void> {
  const outcome = await runSnippet(snippet, runner, manifest, {
    OPENAI_BASE_URL: server.baseUrl,
    OPENAI_API_KEY: endpointKey,
  });

  expect(outcome).toMatchObject({ code: 0, stdout: expect.stringContaining(answer) });
}

function runSnippet(
  snippet: string,
  runner: Runner,
  manifest: keyof typeof manifests,
  environment: Record<string, string>,
): Promise<Outcome> {
  const code = readFileSync(join(docs, 'snippets', `${snippet}.ts`), 'utf8');
  return runAlone({
    files: { 'package.json': manifests[manifest], 'ask.ts': code },
    packages: packagesOf(code),
    from: docs,
    runner,
    environment,
  });
}

/** Returns the packages that a program imports. */
function packagesOf(code: string): string[] {
  return [...code.matchAll(/from '(?!node:)([\w-]+)/g)].map(([, name = '']) => name);
}

/** Runs the commands of the pages in an empty folder, all but the install, and returns its `package.json`. */
function setUp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'set-up-'));
  const commands = readFileSync(join(docs, 'src/code/setUp.sh'), 'utf8').trim().split('\n');
  expect(commands.filter((command) => command.startsWith('npm install '))).toHaveLength(1);
  // Settings that pnpm passes on are not the reader's.
  const variables = Object.entries(process.env).filter(([name]) => !/^(npm|pnpm)_/i.test(name));
  try {
    for (const command of commands) {
      if (command.startsWith('npm install ')) continue;
      execFileSync(command, {
        cwd: folder,
        env: Object.fromEntries(variables),
        shell: true,
        stdio: 'pipe',
      });
    }
    return readFileSync(join(folder, 'package.json'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
