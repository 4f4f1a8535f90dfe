import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Language } from '@by-example/core';
import { isIdentifier, isVariableDeclaration, type Node } from 'typescript/unstable/ast';
import type { CompilerMessage } from './Compiler.ts';
import type { LearnersCode } from './LearnersCode.ts';
import { declaredNames, walk } from './tree.ts';
import type { Problem } from './Verdict.ts';

/** Converts syntax errors into problems. */
export async function syntaxProblems(
  code: LearnersCode,
  messages: readonly CompilerMessage[],
  folder: string,
  language: Language,
): Promise<Problem[]> {
  const [first] = messages;
  if (first === undefined) return [];
  const problem: Problem = { kind: 'syntax', message: first.text, ...code.placeOf(first.start) };
  const step = code.stepOfLine(problem.line ?? 0);
  const found = { ...problem, ...(step !== undefined && { step }) };
  return translate([{ problem: found, code: first.code }], code.text, folder, language);
}

/**
 * Converts type errors in completed code into problems of the learner's code: those in their lines, and a
 * promise of theirs that the lesson's code uses without `await`.
 */
export async function typeProblems(
  code: LearnersCode,
  completed: string,
  messages: readonly CompilerMessage[],
  folder: string,
  language: Language,
): Promise<Problem[]> {
  const found = messages.flatMap((message) => {
    const before = completed.slice(0, message.start).split('\n');
    const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    const promise = readPromise(message, completed, code);
    if (promise) return [{ problem: promise, code: message.code }];
    const step = code.stepOfLine(place.line);
    if (step !== undefined && code.isOpen(step)) return [];
    const problem: Problem = { kind: 'type', message: message.text, ...place };
    return [{ problem: { ...problem, ...(step !== undefined && { step }) }, code: message.code }];
  });
  return translate(found, completed, folder, language);
}

/** A message about a promise becomes one about the line that forgot to await it. */
function readPromise(
  { text, start, end, suggestsAwait }: CompilerMessage,
  completed: string,
  code: LearnersCode,
): Problem | undefined {
  const isRead = suggestsAwait || /on type '\w*Promise</.test(text);
  const isLoopedOver = /^Type '\w*Promise</.test(text);
  if (!isRead && !isLoopedOver) return undefined;
  // `stream` in `for await (const chunk of stream)`, or `completion` in `completion.choices`.
  const name = isLoopedOver
    ? completed.slice(start, end)
    : /([\p{L}\w$]+)\s*\??\.\s*$/u.exec(completed.slice(0, start))?.[1];
  const declaration = walk(code.tree).find(
    (node) => isVariableDeclaration(node) && declaredNames(node).includes(name ?? ''),
  );
  if (name === undefined || declaration === undefined) return undefined;
  const place = code.placeOf(initializerOf(declaration).getStart(code.tree));
  const step = code.stepOfLine(place.line);
  return { kind: 'missing await', message: name, ...place, ...(step !== undefined && { step }) };
}

function initializerOf(node: Node): Node {
  return isVariableDeclaration(node) && node.initializer && isIdentifier(node.name)
    ? node.initializer
    : node;
}

type Found = { problem: Problem; code: number };

async function translate(
  found: readonly Found[],
  text: string,
  folder: string,
  language: Language,
): Promise<Problem[]> {
  const isSaid = found.some(({ problem }) => problem.kind !== 'missing await');
  if (language === 'en' || !isSaid) return found.map(({ problem }) => problem);
  const messages = await koreanMessages(folder, text);
  return found.map(({ problem, code }) => {
    const korean = messages.get(`${problem.line}:${problem.column} ${code}`);
    return problem.kind === 'missing await' || korean === undefined
      ? problem
      : { ...problem, message: korean };
  });
}

/** A compiler message in Korean, by its place (`12:5`) and code. */
type KoreanMessages = Map<string, string>;

const compiler = createRequire(import.meta.url).resolve('typescript/package.json');

/**
 * Returns the compiler's messages about a learner's code in Korean. The warm compiler speaks English only, so
 * the command line compiles a copy in a temporary folder: half a second, when there is something to translate.
 */
export async function koreanMessages(folder: string, code: string): Promise<KoreanMessages> {
  const copy = mkdtempSync(join(tmpdir(), 'workshop-'));
  try {
    // A junction needs no more rights on Windows.
    symlinkSync(join(folder, 'node_modules'), join(copy, 'node_modules'), 'junction');
    writeFileSync(join(copy, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(copy, 'exercise.ts'), code);
    const settings = { extends: join(folder, 'tsconfig.json'), include: ['exercise.ts'] };
    writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(settings));
    const program = join(dirname(compiler), 'bin/tsc');
    const words = [program, '--locale', 'ko', '--pretty', 'false', '--project', copy];
    return parseMessages(await run(words, copy));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function parseMessages(output: string): KoreanMessages {
  const messages: KoreanMessages = new Map();
  for (const message of output.split(/\r?\n(?=\S)/)) {
    const [, line, column, code, text = ''] =
      /^exercise\.ts\((\d+),(\d+)\): error TS(\d+): (.*)$/s.exec(message) ?? [];
    // As in Compiler: of a chain of messages the last, with the property that it is about.
    const chain = text
      .trim()
      .split(/\r?\n/)
      .map((part) => part.trim());
    const property = chain.findLast((part) => /^'.*' 속성의 형식이 호환되지/.test(part));
    const explained = [property, chain.at(-1)].filter(Boolean).join(' ');
    if (code !== undefined && explained) messages.set(`${line}:${column} ${code}`, explained);
  }
  return messages;
}

function run(words: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, words, { cwd }, (_error, stdout) => resolve(stdout));
  });
}
