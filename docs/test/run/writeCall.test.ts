import { expect, test } from 'vitest';
import { writeCall } from '../../src/run/writeCall.ts';

const write = (call: string, code: string, question = 'Why?') =>
  writeCall({ file: { name: 'ask.ts', code }, call, question, language: 'ko' }).code;

test('a call prints what the function returns', () => {
  expect(write('ask(question)', 'export async function ask() {}', "What's up?")).toBe(
    "import { ask } from './ask.ts';\n\nconsole.log(await ask(\"What's up?\"));",
  );
  expect(write("ask(folder + '/a.png', question)", 'export async function ask() {}')).toContain(
    "await ask('a.png', 'Why?')",
  );
  expect(write("ask('en')", 'export function ask() {}\nexport function other() {}')).toBe(
    "import { ask } from './ask.ts';\n\nconsole.log(ask('ko'));",
  );
});

test('a stream is printed piece by piece', () => {
  const call = "Array.fromAsync(ask(question)).then((pieces) => pieces.join(''))";

  expect(write(call, 'export async function* ask() {}')).toBe(
    "import { ask } from './ask.ts';\n\n" +
      "for await (const piece of ask('Why?')) process.stdout.write(piece);\nconsole.log();",
  );
});

test('a completion is asked for first, and other libraries are imported', () => {
  const code = write('ask(completion)', 'export function ask() {}');
  const withZod = write("import('zod').then((z) => ask(z.string()))", 'export function ask() {}');

  expect(code).toContain("import OpenAI from 'openai';\nimport { ask }");
  expect(code).toContain("messages: [{ role: 'user', content: 'Why?' }]");
  expect(code).toMatch(/\n\nconsole\.log\(ask\(completion\)\);$/);
  expect(withZod).toContain("import * as z from 'zod';");
  expect(withZod).toMatch(/console\.log\(ask\(z\.string\(\)\)\);$/);
});
