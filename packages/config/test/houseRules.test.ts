import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';

// The rules of the house that no tool knows. The first of them is that a rule has a test.

const root = join(import.meta.dirname, '../../..');
const ours = { cwd: root, exclude: ['**/node_modules/**'] };
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const readJson = (path: string) => JSON.parse(read(path));
const list = (...patterns: string[]): string[] =>
  globSync(patterns, ours).map((path) => path.replaceAll('\\', '/'));

const packages = list('{packages,examples}/*/package.json', 'docs/package.json').map((path) => ({
  path: path.replace('/package.json', ''),
  manifest: readJson(path),
}));
const lessons = packages.filter(({ path }) => path.startsWith('examples/'));
const sources = list('{packages,examples}/*/{src,bench}/**/*.ts', 'docs/{src,bench}/**/*.ts');

test('nothing lies at the top but what belongs there', () => {
  const visible = readdirSync(root).filter(
    (name) => !name.startsWith('.') && name !== 'node_modules',
  );

  expect(visible.sort()).toEqual([
    'LICENSE',
    'README.ko.md',
    'README.md',
    'biome.json',
    'docs',
    'examples',
    'package.json',
    'packages',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'turbo.json',
  ]);
});

describe.each(packages)('$path', ({ path, manifest }) => {
  test('is private, ESM, named after its folder, and shares the settings', () => {
    expect(manifest).toMatchObject({
      name: `@by-example/${basename(path)}`,
      private: true,
      type: 'module',
      scripts: { test: 'vitest run --dir test', typecheck: 'tsc' },
    });
    expect(readJson(`${path}/tsconfig.json`).extends).toMatch(/tsconfig(\.base)?\.json$/);
  });

  test('keeps its quick tests in test, and in check what a browser or many programs take', () => {
    const tests = list(`${path}/**/*.test.ts`).map((file) => file.replace(`${path}/`, ''));
    const folders = new Set(tests.map((file) => file.split('/')[0]));

    expect(['test', 'check', 'exercise']).toEqual(expect.arrayContaining([...folders]));
    expect(folders).toContain('test');
    expect(manifest.scripts.check).toBe(
      folders.has('check') ? 'vitest run --dir check' : undefined,
    );
  });

  test('takes every version from the catalog or the workspace', () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });

    expect(
      versions.filter((version) => version !== 'catalog:' && version !== 'workspace:*'),
    ).toEqual([]);
  });

  test('imports of ours only what the arrows allow', () => {
    const allowed: Record<string, string[]> = {
      core: [],
      config: [],
      docs: ['config', 'core', 'local-endpoint'],
      'local-endpoint': ['core'],
      guide: ['config', 'core', 'local-endpoint'],
    };
    const imported = list(`${path}/src/**/*.{ts,vue}`).flatMap((file) =>
      [...read(file).matchAll(/from '@by-example\/([\w-]+)/g)].map((match) => match[1]),
    );

    expect(allowed[basename(path)] ?? ['core']).toEqual(expect.arrayContaining(imported));
  });
});

test('every version in the catalog is exact', () => {
  const catalog = /^catalog:\n((?: {2}.*\n)+)/m.exec(read('pnpm-workspace.yaml'))?.[1] ?? '';

  expect(
    catalog
      .split('\n')
      .filter((line) => line !== '' && !/: \d+\.\d+\.\d+(-[\w.]+)?( #.*)?$/.test(line)),
  ).toEqual([]);
  expect(catalog).toContain('openai: ');
});

describe.each(lessons)('$path', ({ path, manifest }) => {
  const lesson = `${path}/${manifest.imports['#lesson'].slice(2)}`;
  const code = read(lesson);
  const lines = code.split('\n').filter(isCode);

  test('is numbered and has all that a lesson has', () => {
    expect(basename(path)).toMatch(/^\d\d-[a-z]+(-[a-z]+)*$/);
    expect(manifest.title).toEqual({
      ko: expect.stringMatching(/[가-힣]/),
      en: expect.any(String),
    });
    expect(manifest.scripts.start).toBe('tsx --import @by-example/local-endpoint/auto src/main.ts');
    expect(list(`${path}/src/main.ts`, `${path}/test/*.test.ts`).length).toBeGreaterThan(1);
    const exercise = list(`${path}/exercise/*`).map((file) => basename(file));
    expect(exercise.sort()).toEqual(['edits.ts', 'steps.test.ts', 'task.ko.md', 'task.md']);
    expect(manifest.scripts.verify).toBe(
      `node ../../packages/guide/src/workshop/main.ts verify ${basename(path).slice(0, 2)} --quick`,
    );
  });

  test('has an example of the arguments that it takes, in package.json', () => {
    const reads = /\bparseArgs\b|\bargv\b/.test(read(`${path}/src/main.ts`));

    expect(manifest.arguments).toEqual(reads ? expect.any(String) : undefined);
  });

  test('is short: at most 40 lines of lesson, one exported function named after the file', () => {
    const exported = [...code.matchAll(/^export (?:async )?function\*? (\w+)/gm)].map(
      (match) => match[1],
    );

    expect(lines.length - 1).toBeLessThanOrEqual(40);
    expect(exported).toEqual([basename(lesson, '.ts')]);
    expect(lines.filter((line) => /^\s*\/\/|\s\/\/ /.test(line)).length).toBeLessThanOrEqual(3);
    expect(code).not.toContain('console.');
  });

  test('has no file of more than 40 lines beside its main.ts', () => {
    const long = list(`${path}/src/*.ts`)
      .filter((file) => basename(file) !== 'main.ts')
      .filter((file) => read(file).split('\n').filter(isCode).length - 1 > 40);

    expect(long).toEqual([]);
  });

  test('closes every region that it opens, in order', () => {
    const marks = [...code.matchAll(/\/\/ #(region|endregion) (\w+)/g)].map((match) =>
      match.slice(1),
    );

    expect(marks.length).toBeGreaterThan(0);
    for (let at = 0; at < marks.length; at += 2) {
      expect(marks[at]).toEqual(['region', marks[at + 1]?.[1]]);
      expect(marks[at + 1]?.[0]).toBe('endregion');
    }
  });

  test('has prepared replies for the questions of its main.ts, in both languages', () => {
    const questions: string[] = readJson(`${path}/replies.json`).map(questionOf);

    expect(questions.some((question) => /[가-힣]/.test(question))).toBe(true);
    expect(questions.some((question) => !/[가-힣]/.test(question))).toBe(true);
    const main = list(`${path}/src/main.ts`, `${path}/src/tool/*.ts`).map(read).join('\n');
    for (const question of questions) expect(main).toContain(question);
  });
});

/** Checks that a line is no mark of a region. */
function isCode(line: string): boolean {
  return !/^\s*\/\/ #(end)?region/.test(line);
}

/** Returns the text of the last user message of a prepared reply. */
function questionOf({ messages }: { messages: { role?: string; content: unknown }[] }): unknown {
  const content = messages.findLast(({ role }) => role === 'user')?.content;
  return Array.isArray(content) ? content.map(({ text = '' }) => text).join('') : content;
}

test('in the local endpoint, only the routes know the endpoints', () => {
  const source = 'packages/local-endpoint/src';
  const importing = list(`${source}/*/**/*.ts`)
    .filter((path) => !path.startsWith(`${source}/endpoints/`))
    .filter((path) => /from '[./]*\/endpoints\//.test(read(path)));

  expect(importing).toEqual([]);
  expect(read(`${source}/routes.ts`)).toMatch(/from '\.\/endpoints\//);
});

test('a source file holds no abbreviation where a word is meant', () => {
  const abbreviated = sources.filter((path) =>
    /\b(msg|req|res|err|cb|ctx|utils|helpers|common)\b\s*[:=(,)]/.test(read(path)),
  );

  expect(abbreviated).toEqual([]);
});

test('no error message ends in a full stop, and every one says what cannot be done', () => {
  const thrown = sources
    .filter((path) => !path.includes('local-endpoint/src/'))
    .flatMap((path) => [...read(path).matchAll(/new (?:Type)?Error\(\s*[`'"](.*?)[`'"]/g)])
    .map((match) => match[1] ?? '')
    // What the starter of an exercise throws.
    .filter((message) => !message.startsWith('TODO '));

  expect(thrown.length).toBeGreaterThan(0);
  expect(thrown.filter((message) => !message.startsWith('Cannot '))).toEqual([]);
  expect(thrown.filter((message) => message.endsWith('.'))).toEqual([]);
});

test.each(['README.md', 'README.ko.md'])('the first screen of %s is at most 25 lines', (path) => {
  const [firstScreen = ''] = read(path).split('\n## ');

  expect(firstScreen.trim().split('\n').length).toBeLessThanOrEqual(25);
  expect(firstScreen).toContain('npx --yes pnpm@12 start');
  expect(firstScreen).toContain('npx --yes pnpm@12 test');
  expect(firstScreen).toContain(`](${path === 'README.md' ? 'README.ko.md' : 'README.md'})`);
});

test('no bold text in Korean ends in what would keep Markdown from closing it', () => {
  for (const path of list('examples/*/exercise/*.ko.md')) {
    expect(read(path)).not.toMatch(/[)"'`”’]\*\*[가-힣]/);
  }
});
