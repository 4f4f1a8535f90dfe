import { stripTypeScriptTypes } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Exercise } from '../exercise/Exercise.ts';
import { readCode } from '../exercise/starter.ts';
import { type Lesson, readLesson } from './blanks.ts';
import { Compiler, type CompilerMessage } from './Compiler.ts';
import { syntaxProblems, typeProblems } from './compilerProblems.ts';
import { explainFailure, explainTest, locate } from './explainTest.ts';
import { LearnersCode } from './LearnersCode.ts';
import type { Run } from './Run.ts';
import { readSteps, type StepsResult } from './readSteps.ts';
import { StepsTests } from './StepsTests.ts';
import type { Request } from './startJudge.ts';
import type { Problem, Verdict } from './Verdict.ts';
import { apply, completeBlanks, replaceStep } from './variants.ts';

/** What is kept warm for a lesson. */
type Workbench = { solution: string; lesson: Lesson; compiler: Compiler; tests: StepsTests };

const workbenches = new Map<string, Workbench>();

/** Judges what a learner's file contains now. */
export async function judgeExercise({
  exercise,
  language,
  testTimeoutMs,
}: Request): Promise<Verdict> {
  const text = readCode(exercise);
  const todo = exercise.steps.map(({ number }) => ({ number, state: 'todo' as const }));
  if (text === undefined) {
    return { steps: todo, problems: [{ kind: 'missing file' }], printed: '', code: '' };
  }
  if (/[\uFFFD\0]/.test(text)) {
    return { steps: todo, problems: [{ kind: 'not UTF-8' }], printed: '', code: text };
  }
  const { lesson, compiler, tests } = openWorkbench(exercise, testTimeoutMs);
  const { tree, errors } = compiler.parse(text);
  const code = new LearnersCode(text, tree, lesson);
  if (errors.length > 0) {
    const problems = await syntaxProblems(code, errors, exercise.folder, language);
    const steps = stepsAsWritten(exercise, code);
    return { steps, problems, printed: '', code: text };
  }

  const { changes, misfits } = completeBlanks(code, lesson);
  const completed = apply(code, changes);
  const ownFiles = code.imports
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ specifier }) => resolve(exercise.folder, specifier));
  const messages = compiler.check(completed, ownFiles);
  const types = await typeProblems(code, completed, messages, exercise.folder, language);
  const javaScript = toJavaScript(completed);
  if (javaScript === undefined) {
    const steps = stepsAsWritten(exercise, code);
    const problems = types.length > 0 ? types : [{ kind: 'syntax' as const }];
    return { steps, problems, printed: '', code: text };
  }
  const variants = new Map([[0, javaScript]]);
  for (const blank of lesson.blanks) {
    const replaced = code.isOpen(blank.step) ? undefined : replaceStep(code, blank);
    const variant = replaced && toJavaScript(apply(code, [...changes, ...replaced]));
    if (variant !== undefined) variants.set(blank.step, variant);
  }
  const regions = exercise.steps.map(({ region }) => region);
  const run = await tests.run(variants, regions, code.leavesTraces);
  const result = readSteps(code, regions, run.tests, types);
  for (const [step, strangers] of misfits) {
    for (const stranger of strangers) waitFor(result, stranger, step);
  }
  for (const step of stepsWithUnknownNames(code, completed, messages)) {
    const open = code.open.map((blank) => blank.step);
    waitForNames(result, types, step, open.findLast((other) => other < step) ?? open[0]);
  }
  const problems = [
    ...findFileProblems(exercise, code, run),
    ...explain(result, types, code, lesson),
    ...run.errors.slice(0, 1).map((error) => explainFailure(error, lesson.exports)),
    todoOf(code, exercise),
  ].filter((problem) => problem !== undefined);
  const isPassed = result.steps.every(({ state }) => state === 'passed');
  // No problem means solved: that must never be said of a step that has not passed.
  if (problems.length === 0 && !isPassed) {
    problems.push({ kind: 'judge', message: 'a step has not passed, and no check says why' });
  }
  return {
    steps: result.steps,
    problems,
    printed: run.tests.map(({ printed }) => printed).find((printed) => printed !== '') ?? '',
    code: text,
  };
}

/** Where the steps stand in a file that cannot run. */
function stepsAsWritten({ steps }: Exercise, code: LearnersCode): Verdict['steps'] {
  return steps.map(({ number }) => ({ number, state: code.isOpen(number) ? 'todo' : 'written' }));
}

/** Replaces types by spaces, so that places stay true; undefined for code that has no JavaScript, such as an enum. */
function toJavaScript(code: string): string | undefined {
  try {
    return stripTypeScriptTypes(code);
  } catch {
    return undefined;
  }
}

/** "Cannot find name 'x'", with or without a suggestion, also in `{ x }`. */
const unknownName = new Set([2304, 2552, 18004]);

/** Lists the written steps that use names which only an open one may declare. */
function stepsWithUnknownNames(
  code: LearnersCode,
  completed: string,
  messages: readonly CompilerMessage[],
): number[] {
  if (code.open.length === 0) return [];
  return messages
    .filter((message) => unknownName.has(message.code))
    .map(({ start }) => code.stepOfLine(completed.slice(0, start).split('\n').length))
    .filter((step) => step !== undefined)
    .filter((step) => !code.isOpen(step));
}

/** A step with unknown names waits, and its failures and type errors are no faults. */
function waitForNames(
  result: StepsResult,
  types: Problem[],
  number: number,
  judgedWith: number | undefined,
): void {
  const at = result.steps.findIndex((step) => step.number === number);
  result.steps[at] = { number, state: 'written', ...(judgedWith !== undefined && { judgedWith }) };
  result.blamed = result.blamed.filter(({ step }) => step !== number);
  for (let index = types.length - 1; index >= 0; index -= 1) {
    if (types[index]?.step === number) types.splice(index, 1);
  }
}

function openWorkbench({ folder, solution }: Exercise, testTimeoutMs: number): Workbench {
  const known = workbenches.get(folder);
  if (known?.solution === solution) return known;
  // The lesson was updated.
  known?.compiler.close();
  const compiler = new Compiler(folder, solution);
  const lesson = readLesson(solution, compiler.parseLesson());
  const tests =
    known?.tests ?? new StepsTests(folder, stripTypeScriptTypes(solution), testTimeoutMs);
  const opened = { solution, lesson, compiler, tests };
  workbenches.set(folder, opened);
  return opened;
}

/** A step whose names the rest does not know is judged once that is written; what fails until then is no fault. */
function waitFor({ steps }: StepsResult, number: number, judgedWith: number): void {
  const at = steps.findIndex((step) => step.number === number);
  if (steps[at]?.state === 'passed') return;
  steps[at] = { number, state: 'written', judgedWith };
}

/** Finds what is wrong with the file as a whole. */
function findFileProblems(
  { folder, solutionFile }: Exercise,
  code: LearnersCode,
  run: Run,
): Problem[] {
  const { commonJs } = code;
  const solution = pathToFileURL(solutionFile).href;
  const isImported = run.tests.some(({ first }) =>
    first.imports.some((url) => url.replace(/\?.*$/s, '') === solution),
  );
  const taken = code.imports.find(({ specifier }) => {
    return resolve(folder, specifier.split('?')[0] ?? '') === resolve(solutionFile);
  });
  if (taken || isImported) {
    return [{ kind: 'solution loaded', ...(taken && code.placeOf(taken.start)) }];
  }
  if (commonJs) {
    return [{ kind: 'CommonJS', message: commonJs.name, ...code.placeOf(commonJs.start) }];
  }
  const isRun = run.tests.length > 0 || run.errors.length > 0;
  return isRun ? [] : [{ kind: 'judge', message: 'no test ran' }];
}

const selfExplaining: ReadonlySet<Problem['kind']> = new Set([
  'unexpected request',
  'extra request',
  'key shown',
]);

/** Explains the failures, step by step; a type error in a failed step comes before what it leads to. */
function explain(
  { steps, blamed }: StepsResult,
  types: readonly Problem[],
  code: LearnersCode,
  { exports }: Lesson,
): Problem[] {
  const problems = steps.flatMap(({ number, state }): Problem[] => {
    const blank = code.open.find(({ step }) => step === number);
    if (blank?.hasCode) {
      const { line } = code.placeOf(blank.start);
      return [{ kind: 'throw left', step: number, line }];
    }
    if (state !== 'failed') return [];
    const marker = code.markerOf(number);
    // The comment and nothing else: the throw was deleted, and nothing written.
    if (marker !== undefined && !code.parts.some(({ step }) => step === number)) {
      return [{ kind: 'todo', step: number, line: code.placeOf(marker).line }];
    }
    const failures = blamed
      .filter(({ step }) => step === number)
      .map(({ test, step }) => locate(explainTest(test, step, exports), code));
    const isTheirs = ({ step, line }: Problem) =>
      step === number ||
      failures.some((failure) => failure.line === line) ||
      code.isImport(line ?? 0);
    const reasons = types.filter(isTheirs).map((type) => ({ ...type, step: number }));
    // A request to a wrong place, or a key that is shown, explains itself.
    const explainsItself = failures[0] && selfExplaining.has(failures[0].kind);
    return explainsItself ? [...failures, ...reasons] : [...reasons, ...failures];
  });
  const isKnown = (type: Problem) =>
    problems.some(({ kind, line, column }) => {
      return kind === type.kind && line === type.line && column === type.column;
    });
  return withoutRepeats([...problems, ...types.filter((type) => !isKnown(type))]);
}

/** One mistake fails many tests: the first of them is enough. */
function withoutRepeats(problems: readonly Problem[]): Problem[] {
  const isRepeat = (one: Problem, other: Problem) =>
    one.kind === other.kind &&
    one.step === other.step &&
    one.line === other.line &&
    one.message === other.message &&
    JSON.stringify(one.differences) === JSON.stringify(other.differences);
  return problems.filter((problem, at) => {
    return problems.findIndex((other) => isRepeat(other, problem)) === at;
  });
}

function todoOf(code: LearnersCode, { steps }: Exercise): Problem | undefined {
  const next = steps.find(({ number }) => {
    return code.open.some(({ step, hasCode }) => step === number && !hasCode);
  });
  const blank = code.open.find(({ step }) => step === next?.number);
  if (blank === undefined) return undefined;
  return { kind: 'todo', step: blank.step, line: code.placeOf(blank.start).line };
}
