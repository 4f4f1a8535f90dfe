import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeRunnable } from '../../src/run/describeRunnable.ts';
import { libraries } from '../../src/run/worker/libraries.ts';

const root = join(import.meta.dirname, '../../..');
const code = "import OpenAI from 'openai';";

test('snippets and the files of lessons can be run, each with its command', () => {
  expect(describeRunnable('docs/snippets/en/streaming/openai.ts', code, 'en')).toEqual({
    path: 'docs/snippets/en/streaming/openai.ts',
    command: 'pnpm snippet en/streaming/openai',
    needsNode: false,
  });
  expect(describeRunnable('examples/01-openai-client/src/ask.ts', code, 'en')).toMatchObject({
    command: 'pnpm start 01 --lang en',
  });
  expect(describeRunnable('examples/01-openai-client/src/main.ts', code, 'en')).toBeUndefined();
  expect(describeRunnable('packages/core/src/index.ts', code, 'en')).toBeUndefined();
  const needsId = 'await client.batches.cancel(process.env.BATCH_ID ?? "");';
  expect(
    describeRunnable('docs/snippets/en/batch-cancel/openai.ts', needsId, 'en'),
  ).toBeUndefined();
});

test('what uses the disk or the terminal needs Node', () => {
  const needsNode = (from: string, names = 'x') =>
    describeRunnable('examples/01-a/src/ask.ts', `import ${names} from '${from}';`, 'ko')
      ?.needsNode;

  expect(needsNode('node:fs/promises')).toBe(true);
  expect(needsNode('node:fs/promises', '{ readFile, writeFile }')).toBe(true);
  expect(needsNode('node:fs/promises', '{ readFile }')).toBe(false);
  expect(needsNode('node:readline')).toBe(true);
  expect(needsNode('node:timers/promises')).toBe(false);
});

test('the runner has every library that runnable code imports', () => {
  const files = globSync(['docs/snippets/*/*/*.ts', 'examples/*/src/*.ts'], { cwd: root });
  const wanted = files.flatMap((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const runnable = describeRunnable(path, text, 'ko');
    if (!runnable || runnable.needsNode) return [];
    return [...text.matchAll(/^import (?!type\b).*from '([^']+)'/gm)].map(([, from = '']) => from);
  });

  expect(wanted).toContain('openai');
  expect([...new Set(wanted)].filter((from) => !libraries[from])).toEqual([]);
});
