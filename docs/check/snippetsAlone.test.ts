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
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { forms } from '../src/code/Call.ts';
import { calls } from '../src/code/calls.ts';
import { preparedAnswer } from '../test/code/preparedAnswer.ts';

// A reader pastes a snippet into a file, in a folder that the page's commands have set up, and runs it. Here one program
// runs all snippets of a folder, one after the other.

const docs = join(import.meta.dirname, '..');
const snippets = calls.flatMap(({ name, language, call, only = forms }) =>
  only
    .filter((form) => form !== 'curl')
    .map((form) => ({ snippet: `${language}/${name}/${form}`, answer: preparedAnswer(call) })),
);
const manifests = { setUp: setUp(), typeless: '{ "name": "typeless" }' };

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: RunningServer;
beforeAll(async () => {
  server = await serve(createHandler({ replies: loadReplies(), paceMs: 0 }));
});
afterAll(() => server.close());

// The two languages differ in what is asked, not in the code: one runs with node, the other with tsx. And `npm init` of npm
// 10 writes no "type", so that Node detects that a file is a module.
describe.each([
  ['node', 'setUp', /^ko\//],
  ['tsx', 'setUp', /^en\//],
  ['node', 'typeless', /^ko\//],
] as const)('with %s, in a folder that is %s', (runner, manifest, which) => {
  const chosen = snippets.filter(({ snippet }) => which.test(snippet));
  const marker = (snippet: string) => `\n--- ${snippet} ---\n`;
  let output = '';

  beforeAll(async () => {
    const names = chosen.map(({ snippet }) => snippet);
    const outcome = await runSnippets(names, runner, manifest, {
      OPENAI_BASE_URL: server.baseUrl,
      OPENAI_API_KEY: endpointKey,
    });
    expect(outcome.code, outcome.stderr).toBe(0);
    output = outcome.stdout;
  });

  test.each(chosen)('$snippet prints the answer', ({ snippet, answer }) => {
    const [, printed = ''] = output.split(marker(snippet));

    expect(printed.split('\n--- ')[0]).toContain(answer);
  });
});

const axiosSnippets = snippets
  .map(({ snippet }) => snippet)
  .filter((snippet) => /^ko\/(?:one|stream|list).*axios/.test(snippet));

test.concurrent.each(axiosSnippets)('%s fails without showing the key', async (snippet) => {
  const key = 'sk-test-key-0123456789';

  for (const baseUrl of [server.baseUrl, 'http://127.0.0.1:9/v1']) {
    const { code, stdout, stderr } = await runSnippets([snippet], 'node', 'setUp', {
      OPENAI_BASE_URL: baseUrl,
      OPENAI_API_KEY: key,
    });

    expect(code).toBe(1);
    expect(stderr).toMatch(/Incorrect API key|ECONNREFUSED|Network Error/);
    expect(stdout + stderr).not.toContain(key);
  }
});

function runSnippets(
  snippets: readonly string[],
  runner: Runner,
  manifest: keyof typeof manifests,
  environment: Record<string, string>,
): Promise<Outcome> {
  const fileOf = (snippet: string) => `${snippet.replaceAll('/', '-')}.ts`;
  const codes = snippets.map((snippet) =>
    readFileSync(join(docs, 'snippets', `${snippet}.ts`), 'utf8'),
  );
  const runs = snippets.map((snippet) => {
    return `console.log('\\n--- ${snippet} ---');\nawait import('./${fileOf(snippet)}');\n`;
  });
  return runAlone({
    files: {
      'package.json': manifests[manifest],
      ...Object.fromEntries(snippets.map((snippet, at) => [fileOf(snippet), codes[at] ?? ''])),
      'all.ts': `${runs.join('')}export {};\n`,
    },
    packages: [...new Set(codes.flatMap(packagesOf))].map((name) => ({ name, from: docs })),
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
