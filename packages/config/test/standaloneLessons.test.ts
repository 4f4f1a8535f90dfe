import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { findModel } from '../../core/src/models/findModel.ts';

// A lesson's file works when it is copied alone, and what lessons, snippets and pages name is still there.

const root = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const list = (...patterns: string[]): string[] =>
  globSync(patterns, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();

// What a `main.ts` is made of, where it is more than a page, lies in a folder `tool` beside it.
const lessonFiles = list('examples/*/src/**/*.ts').filter(
  (path) => basename(path) !== 'main.ts' && !path.includes('/src/tool/'),
);
const code = [...list('examples/*/src/**/*.ts'), ...list('docs/snippets/**/*.{ts,sh}')];
const pages = list('README*.md', 'docs/{ko,en}/**/*.md');

test.each(lessonFiles)('%s imports only packages, and only types of ours', (path) => {
  const imports = listImports(read(path));

  expect(imports.length).toBeGreaterThan(0);
  for (const { isType, from } of imports) {
    expect(from, 'an import of a file').not.toMatch(/^[./#]/);
    if (from.startsWith('@by-example/')) {
      expect({ isType, from }).toEqual({ isType: true, from: '@by-example/core' });
    }
  }
});

test('the models in lessons and snippets are served, and no shutdown is announced', () => {
  const named = code.flatMap((path) => listModelIds(read(path)).map((id) => ({ path, id })));
  const ids = new Set(named.filter((name) => !isShutDownOnPurpose(name)).map(({ id }) => id));

  expect([...ids]).toContain('gpt-6-luna');
  for (const id of ids) expect(findModel(id), id).toMatchObject({ shutdownDate: null });
});

test.each(pages)('%s names only models of the table', (path) => {
  const unknown = listModelIds(read(path)).filter((id) => findModel(id) === undefined);

  expect(unknown).toEqual([]);
});

/** One main.ts shows what becomes of a call to a model that is shut down. */
function isShutDownOnPurpose({ path, id }: { path: string; id: string }): boolean {
  return path === 'examples/07-errors-and-retries/src/main.ts' && id === 'gpt-4';
}

type Import = { isType: boolean; from: string };

function listImports(text: string): Import[] {
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s)?(?:[\w$*{},\s]+\sfrom\s+)?['"]([^'"]+)['"]/gm,
  );
  const calls = text.matchAll(/\b(?:import|require)\(\s*()['"]([^'"]+)['"]/g);
  return [...statements, ...calls].map(([, type = '', from = '']) => ({
    isType: type !== '',
    from,
  }));
}

function listModelIds(text: string): string[] {
  const names = text.match(/\b(?:chat)?gpt-\d+(?:\.\d+)?\w*(?:-\w+)*|\bo[1-9](?:-[a-z]+|-\d+)*\b/g);
  return names ?? [];
}
