import { join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import preset from '@by-example/config/vitest';
import {
  createVitest,
  type TestCase,
  type TestModule,
  type TestSpecification,
  type Vitest,
} from 'vitest/node';
import { describeFailure, type Failure, isTimeout } from './Failure.ts';
import type { Run, TestRun, Try } from './Run.ts';
import { spoilThread, WarmThread } from './WarmThread.ts';

/** The JavaScript to run the tests on, by the step that is replaced: 0 is the learner's code. */
export type Variants = Map<number, string>;

/** The tests of a lesson's steps, kept warm to run on one text after another. */
export class StepsTests {
  readonly #folder: string;
  readonly #file: string;
  readonly #lesson: string;
  readonly #testTimeoutMs: number;
  #printed = new Map<string, string>();
  #ready: Promise<{ vitest: Vitest; specification: TestSpecification }> | undefined;

  /**
   * `lesson` is the lesson's own code as JavaScript. A test that takes longer than `testTimeoutMs` waits for something that
   * never comes.
   */
  constructor(folder: string, lesson: string, testTimeoutMs: number) {
    this.#folder = folder;
    this.#lesson = lesson;
    this.#testTimeoutMs = testTimeoutMs;
    this.#file = join(folder, 'exercise.ts').replaceAll('\\', '/');
  }

  /**
   * Runs the tests. `regions` are the names of the steps' regions, in order; after code that leaves traces, the
   * thread is replaced.
   */
  async run(variants: Variants, regions: string[], leavesTraces: boolean): Promise<Run> {
    this.#ready ??= this.#prepare();
    const { vitest, specification } = await this.#ready;
    vitest.provide('threadSettings', {
      regions,
      variants: Object.fromEntries(variants),
      file: this.#file,
      lesson: this.#lesson,
    });
    this.#printed = new Map();
    this.#forget(vitest);
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications([specification]);
    const tests = testModules.flatMap((module) => [...module.children.allTests()]);
    if (leavesTraces || tests.some(isEndless) || unhandledErrors.length > 0) spoilThread();
    return {
      tests: tests.map((test) => this.#read(test)),
      errors: [...testModules.flatMap(errorsOutside), ...unhandledErrors].map(describeReported),
    };
  }

  async #prepare() {
    const vitest = await createVitest(
      'test',
      {
        ...preset.test,
        // Loading a config file would write one beside it, and the folder may be read-only.
        config: false,
        root: this.#folder,
        dir: join(this.#folder, 'exercise'),
        watch: false,
        testTimeout: this.#testTimeoutMs,
        maxWorkers: 1,
        runner: fileURLToPath(new URL('./JudgeRunner.ts', import.meta.url)),
        pool: { name: 'warm-thread', createPoolWorker: (options) => new WarmThread(options) },
        reporters: [
          {
            onUserConsoleLog: ({ content, taskId = '' }) => {
              this.#printed.set(taskId, (this.#printed.get(taskId) ?? '') + content);
            },
          },
        ],
        // Its code comes from memory: see thread.ts.
        server: { deps: { external: [/\/exercise\.ts$/] } },
        experimental: { importDurations: { limit: 1_000 } },
        fsModuleCache: false,
      },
      {
        plugins: [
          {
            name: 'exercise',
            enforce: 'pre',
            resolveId: (id) => (id === '#lesson' ? this.#file : undefined),
          },
        ],
      },
      { stdout: silence(), stderr: silence() },
    );
    await vitest.standalone();
    const file = join(this.#folder, 'exercise/steps.test.ts');
    return { vitest, specification: vitest.getRootProject().createSpecification(file) };
  }

  /** Forgets what may have changed: the variants, the lesson's files, and files of the learner's own. */
  #forget(vitest: Vitest): void {
    const folder = this.#folder.replaceAll('\\', '/');
    for (const { moduleGraph } of Object.values(vitest.vite.environments)) {
      for (const [id, module] of moduleGraph.idToModuleMap) {
        if (id.startsWith(folder) || id.startsWith('\0')) moduleGraph.invalidateModule(module);
      }
    }
  }

  #read(test: TestCase): TestRun {
    const tries = test.meta().tries ?? [];
    const isPassed = test.result().state === 'passed';
    return {
      region: test.parent.type === 'suite' ? test.parent.name : '',
      name: test.name,
      isPassed: isPassed && tries.length === 1,
      first: tries[0] ?? neverTried,
      passedWithout: isPassed && tries.length > 1 ? tries.at(-1)?.step : undefined,
      printed: (this.#printed.get(test.id) ?? '') + (tries[0]?.output ?? ''),
    };
  }
}

const neverTried: Try = {
  step: 0,
  failure: undefined,
  unexpected: [],
  unused: [],
  imports: [],
  output: '',
};

function isEndless(test: TestCase): boolean {
  return test.meta().tries?.some(({ failure }) => isTimeout(failure)) ?? false;
}

/** Lists the errors of a file and of its groups: those that kept tests from running at all. */
function errorsOutside(module: TestModule): unknown[] {
  const suites = [...module.children.allSuites()];
  return [...module.errors(), ...suites.flatMap((suite) => suite.errors())];
}

function describeReported(error: unknown): Failure {
  const { name, message, stack } = error as { name?: string; message?: string; stack?: string };
  const described = describeFailure(Object.assign(new Error(message ?? inspect(error)), { stack }));
  return { ...described, name: name ?? 'Error' };
}

function silence(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}
