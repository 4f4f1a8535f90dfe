import { expect, test } from 'vitest';
import { CompileError, compile } from '../../src/run/compile.ts';

const link = (code: string) =>
  compile({ name: 'a.ts', code }).link((from) => `blob:${from}`, 'load');

test('types go, imports lead elsewhere, and every line stays where it is', () => {
  const code = [
    "import OpenAI, { type APIError } from 'openai';",
    "import type { Message } from '@by-example/core';",
    'const text: string = "import x from \'y\'";',
    "const z = await import('zod');",
    'console.log(text satisfies string, import.meta.url);',
  ].join('\n');

  const lines = link(code).split('\n');

  expect(lines[0]).toMatch(/^import OpenAI, \{\s*\} from 'blob:openai';$/);
  expect(lines[1]?.trim()).toBe('');
  expect(lines[2]).toBe('const text = "import x from \'y\'";');
  expect(lines[3]).toBe("const z = await load('zod');");
  expect(lines[4]).toContain('import.meta.url');
});

test('the imports of a file are found with their lines, but those of types', () => {
  const code =
    "import type { A } from 'a';\nimport b from 'b';\n\nexport { c } from './c.ts';\nimport('d');";

  expect(compile({ name: 'a.ts', code }).imports).toEqual([
    { from: 'b', line: 2 },
    { from: './c.ts', line: 4 },
    { from: 'd', line: 5 },
  ]);
});

test('code that is not TypeScript is an error with its line', () => {
  const compileBroken = () => compile({ name: 'a.ts', code: 'const a = 1;\nconst b = ;\n' });

  expect(compileBroken).toThrow(CompileError);
  expect(compileBroken).toThrow(expect.objectContaining({ file: 'a.ts', line: 2 }));
});
