import type { Language } from '@by-example/core';
import { isIdentifier, isVariableDeclaration, type Node } from 'typescript/unstable/ast';
import type { CompilerMessage } from './Compiler.ts';
import { koreanMessages } from './koreanMessages.ts';
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
  { text, start, suggestsAwait }: CompilerMessage,
  completed: string,
  code: LearnersCode,
): Problem | undefined {
  if (!suggestsAwait && !/on type '\w*Promise</.test(text)) return undefined;
  // `completion` in `completion.choices`.
  const name = /([\p{L}\w$]+)\s*\??\.\s*$/u.exec(completed.slice(0, start))?.[1];
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
