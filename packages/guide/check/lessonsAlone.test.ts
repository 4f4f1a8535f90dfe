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

// A reader copies a lesson's files into a project that has only the lesson's libraries, and calls them. Here one program
// calls the files of all lessons, each in a folder of its own with its own libraries.

const examples = join(import.meta.dirname, '../../../examples');
const handler = createHandler({ replies: loadReplies() });
const lessons = globSync('*/package.json', { cwd: examples }).map(dirname).sort().map(readLesson);
const files = lessons.flatMap(({ files }) => files);

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: RunningServer;
beforeAll(async () => {
  server = await serve(handler);
});
afterAll(() => server.close());

describe.each(['node', 'tsx'] as const)('with %s', (runner) => {
  let printed: string[] = [];

  beforeAll(async () => {
    const sources = files.map(({ path, source }) => [path, source]);
    const programs = await Promise.all(files.map(writeProgram));
    const runs = files.map(({ path }) => `await (await import('./${programOf(path)}')).run();\n`);
    const outcome = await runAlone({
      files: {
        'package.json': '{ "name": "copied" }',
        ...Object.fromEntries([...sources, ...programs]),
        // A project without a "type" is CommonJS to tsx, which knows no top-level await there.
        'all.ts': `async function runAll() {\n${runs.join('')}}\nrunAll();\n`,
      },
      packages: lessons.flatMap(({ packages }) => packages),
      runner,
      environment: { OPENAI_API_KEY: endpointKey, OPENAI_BASE_URL: server.baseUrl },
    });
    expect(outcome.code, outcome.stderr).toBe(0);
    printed = outcome.stdout.split('\n');
  });

  test.each(files)('$path runs alone', ({ path, call, result, answer }) => {
    const example = '"calls": { "file.ts": "an expression of question, completion or folder" }';
    expect(call, `examples/${dirname(path)}/package.json needs ${example}`).toBeDefined();
    const at = printed.indexOf(path);
    const [returned = '', expected] = printed.slice(at + 1);

    expect(at).toBeGreaterThan(-1);
    if (result === undefined) expect(returned).toContain(answer);
    else expect(returned).toBe(expected);
  });
});

/** A file of a lesson, how to call it, and what it must return: the result, or something with the answer in it. */
type LessonFile = {
  path: string;
  source: string;
  question: string;
  call: string | undefined;
  result: string | undefined;
  answer: string;
};

function readLesson(lesson: string) {
  const folder = join(examples, lesson);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const calls: Record<string, string> = manifest.calls ?? {};
  const results: Record<string, string> = manifest.results ?? {};
  const [first] = JSON.parse(readFileSync(join(folder, 'replies.json'), 'utf8'));
  const { content, json } = first.reply;
  return {
    packages: Object.keys(manifest.dependencies)
      .filter((name) => !name.startsWith('@by-'))
      .map((name) => ({ name, from: folder, into: lesson })),
    files: globSync('*.ts', { cwd: join(folder, 'src'), exclude: ['main.ts'] })
      .sort()
      .map(
        (name): LessonFile => ({
          path: `${lesson}/${name}`,
          source: readFileSync(join(folder, 'src', name), 'utf8'),
          question: textOf(first.messages[0].content),
          call: calls[name],
          result: results[name],
          answer: json === undefined ? JSON.stringify(content).slice(1, -1) : JSON.stringify(json),
        }),
      ),
  };
}

/** Returns the text of a message's content, which may be parts. */
function textOf(content: string | { text?: string }[]): string {
  return typeof content === 'string' ? content : content.map(({ text = '' }) => text).join('');
}

const programOf = (path: string): string => path.replace(/\.ts$/, '.program.ts');

/** Returns the path and the text of a program that calls a file, and prints its path and what it returns. */
async function writeProgram({ path, source, question, call, result }: LessonFile) {
  const name = path.split('/')[1];
  const program = `import { ${listExports(source).join(', ')} } from './${name}';

const question = ${JSON.stringify(question)};
const completion = ${await completionOf(question)};
const folder = ${JSON.stringify(join(examples, dirname(path)))};
export async function run() {
  console.log('\\n${path}');
  console.log(JSON.stringify(await (${call})));
  console.log(JSON.stringify(await (${result ?? 'null'})));
}
`;
  return [programOf(path), program] as const;
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
