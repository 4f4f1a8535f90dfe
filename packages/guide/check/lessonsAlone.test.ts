import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runAlone } from '@by-example/config/runAlone';
import {
  createHandler,
  endpointKey,
  loadReplies,
  type RunningServer,
  serve,
  toFetch,
} from '@by-example/local-endpoint';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

// A reader copies a lesson's files into a project that has only the lesson's libraries, and calls them.

const examples = join(import.meta.dirname, '../../../examples');
const handler = createHandler({ replies: loadReplies() });
const environment = { OPENAI_API_KEY: endpointKey, OPENAI_BASE_URL: '' };

let server: RunningServer;
beforeAll(async () => {
  server = await serve(handler);
  environment.OPENAI_BASE_URL = server.baseUrl;
});
afterAll(() => server.close());

vi.setConfig({ testTimeout: 60_000 });

describe.each(globSync('*/package.json', { cwd: examples }).map(dirname).sort())('%s', (lesson) => {
  const folder = join(examples, lesson);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const calls: Record<string, string> = manifest.calls ?? {};
  const results: Record<string, string> = manifest.results ?? {};
  const packages = Object.keys(manifest.dependencies).filter((name) => !name.startsWith('@by-'));
  const [first] = JSON.parse(readFileSync(join(folder, 'replies.json'), 'utf8'));
  const question = textOf(first.messages[0].content);
  const { content, json } = first.reply;
  const answer = json === undefined ? JSON.stringify(content).slice(1, -1) : JSON.stringify(json);
  const sources = Object.fromEntries(
    globSync('*.ts', { cwd: join(folder, 'src'), exclude: ['main.ts'] }).map((name) => [
      name,
      readFileSync(join(folder, 'src', name), 'utf8'),
    ]),
  );
  const runs = Object.keys(sources)
    .sort()
    .flatMap((name) => (['node', 'tsx'] as const).map((runner) => ({ name, runner })));

  test.each(runs)('$name runs alone with $runner', async ({ name, runner }) => {
    const example = `"calls": { "${name}": "an expression of question, completion or folder" }`;
    expect(calls[name], `examples/${lesson}/package.json needs ${example}`).toBeDefined();
    const program = `import { ${listExports(sources[name] ?? '').join(', ')} } from './${name}';

const question = ${JSON.stringify(question)};
const completion = ${await completionOf(question)};
const folder = ${JSON.stringify(folder)};
const print = (result) => console.log(JSON.stringify(result));
Promise.resolve(${calls[name]}).then(print).then(() => print(${results[name] ?? 'null'}));
`;

    const outcome = await runAlone({
      files: { 'package.json': '{ "name": "copied" }', ...sources, 'program.ts': program },
      packages,
      from: folder,
      runner,
      environment,
    });

    const [returned = '', expected] = outcome.stdout.split('\n');
    expect(outcome.code, outcome.stderr).toBe(0);
    if (name in results) expect(returned).toBe(expected);
    else expect(returned).toContain(answer);
  });
});

/** Returns the text of a message's content, which may be parts. */
function textOf(content: string | { text?: string }[]): string {
  return typeof content === 'string' ? content : content.map(({ text = '' }) => text).join('');
}

/** Returns the names of the functions that a file exports. */
function listExports(code: string): string[] {
  return [...code.matchAll(/^export (?:async )?function\*? ?(\w+)/gm)].map(([, name = '']) => name);
}

/** Returns the response to a question, as JSON. */
async function completionOf(question: string): Promise<string> {
  const response = await toFetch(handler)('https://api.openai.com/v1/chat/completions', {
    method: 'POST',
    headers: { authorization: `Bearer ${endpointKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      model: 'gpt-6-luna',
      messages: [{ role: 'user', content: question }],
    }),
  });
  return response.text();
}
