import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import type {} from '@by-example/config/TestRecord';
import {
  createVitest,
  type TestCase,
  type TestModule,
  type TestSpecification,
  type Vitest,
} from 'vitest/node';
import type { Run, RunError, TestRun } from './Run.ts';
import { prepareThread, WarmThread } from './WarmThread.ts';

/** A test that is not done by then waits for something that never comes; the lessons' take a few milliseconds. */
const testTimeoutMs = 2_000;

const silence = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });
const conditions = ['exercise', 'module', 'node', 'development|production'];

type Lesson = { vitest: Vitest; specifications: TestSpecification[] };

const lessons = new Map<string, Lesson>();
let printed = '';
let stopped = false;

/** Runs those of a lesson's tests that import `#lesson`, on the learner's file; says when they start. */
export async function runTests(folder: string, onStart: () => void): Promise<Run> {
  try {
    return await run(folder, onStart);
  } catch (error) {
    return { tests: [], errors: [readError(error)], loaded: [], printed, stopped: false };
  }
}

async function run(folder: string, onStart: () => void): Promise<Run> {
  printed = '';
  stopped = false;
  const known = lessons.get(folder) ?? (await prepareLesson(folder));
  lessons.set(folder, known);
  const { vitest, specifications } = known;
  // The learner may have files of their own, and an update of the lesson changes its files.
  for (const file of globSync('{*,{src,test}/**/*}.ts', { cwd: folder })) {
    vitest.invalidateFile(join(folder, file));
  }
  onStart();
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  const imports = testModules.flatMap((module) =>
    Object.entries(module.diagnostic().importDurations),
  );
  const packages = imports.filter(([, { external }]) => external).map(([path]) => path);
  if (packages.length > 0) prepareThread(packages.map((path) => pathToFileURL(path).href));
  return {
    tests: testModules.flatMap((module) => [...module.children.allTests()].map(readTest)),
    errors: [...testModules.flatMap(errorsOutside), ...unhandledErrors].map(readError),
    loaded: imports.filter(([, { external }]) => !external).map(([path]) => path),
    printed,
    stopped,
  };
}

async function prepareLesson(folder: string): Promise<Lesson> {
  const vitest = await createVitest(
    'test',
    {
      root: folder,
      watch: false,
      testTimeout: testTimeoutMs,
      maxWorkers: 1,
      pool: { name: 'warm-thread', createPoolWorker: (options) => new WarmThread(options) },
      reporters: [
        {
          onUserConsoleLog: ({ content }) => {
            printed += content;
          },
          onTestCaseResult: (test) => {
            if (!isTimeout(test)) return;
            stopped = true;
            void vitest.cancelCurrentRun('test-failure');
          },
        },
      ],
      diff: { omitAnnotationLines: true, expand: false, contextLines: 2 },
      // Enough to tell which files were loaded.
      experimental: { importDurations: { limit: 1_000 } },
    },
    { ssr: { resolve: { conditions } } },
    { stdout: silence(), stderr: silence() },
  );
  await vitest.standalone();
  const judging = globSync('test/**/*.test.ts', { cwd: folder })
    .map((file) => join(folder, file))
    .filter((file) => /from '#lesson'/.test(readFileSync(file, 'utf8')));
  const specifications = judging.map((file) => vitest.getRootProject().createSpecification(file));
  return { vitest, specifications };
}

function isTimeout(test: TestCase): boolean {
  return test.result().errors?.some(({ message }) => /timed out in/.test(message)) === true;
}

function readTest(test: TestCase): TestRun {
  const { state, errors = [] } = test.result();
  const { todo, unexpected = [], unused = [] } = test.meta();
  return {
    step: test.parent.type === 'suite' ? test.parent.name : '',
    name: test.name,
    state: state === 'pending' ? 'skipped' : state,
    errors: errors.map(readError),
    todo,
    unexpected,
    unused,
  };
}

/** The errors of a file and of its groups: those that kept tests from running at all. */
function errorsOutside(module: TestModule): unknown[] {
  const suites = [...module.children.allSuites()];
  return [...module.errors(), ...suites.flatMap((suite) => suite.errors())];
}

type Reported = Partial<Record<'name' | 'message' | 'diff' | 'expected' | 'actual', unknown>> & {
  stack?: string;
  stacks?: { file: string; line: number; column: number }[];
};

function readError(error: unknown): RunError {
  const { name, message, diff, expected, actual, stack = '', stacks } = error as Reported;
  const text = (value: unknown) =>
    value === undefined || typeof value === 'string' ? value : inspect(value);
  return {
    name: text(name) ?? 'Error',
    message: text(message) ?? inspect(error),
    diff: text(diff),
    expected: text(expected),
    actual: text(actual),
    frames: stacks?.map(({ file, line, column }) => ({ file, line, column })) ?? readStack(stack),
  };
}

/** An error that nobody caught comes as the engine tells it: `    at greet (/…/exercise.ts:3:23)`. */
function readStack(stack: string): RunError['frames'] {
  return [...stack.matchAll(/^ +at (?:.*\()?(?:file:\/\/)?(.+):(\d+):(\d+)\)?$/gm)].map(
    ([, file = '', line, column]) => ({ file, line: Number(line), column: Number(column) }),
  );
}
