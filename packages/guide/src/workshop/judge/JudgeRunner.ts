import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { type RunnerTestCase, TestRunner, type TestTryOptions } from 'vitest';
import { describeFailure, isTimeout } from './Failure.ts';
import { notRun, type ThreadSettings } from './Run.ts';

/** After so many tests that pass with no step replaced, the rest is tried once only. */
const mostHopeless = 2;

/**
 * vitest's runner in the thread of the tests. It records what came of each try as values, before vitest prints
 * them, and chooses the code to run: the learner's at first; if the test fails, with one step after the other
 * replaced by the lesson's code. The step without which it passes is the one to blame.
 */
export default class JudgeRunner extends TestRunner {
  #endless: RunnerTestCase | undefined;
  #culprits = new Set<number>();
  #hopeless = 0;

  /** Loads the lesson's packages, whose time the first test would not have. */
  async onBeforeRunFiles(): Promise<void> {
    const { lesson, file } = this.#settings;
    globalThis.exerciseCode = lesson;
    globalThis.exerciseImports = new Set();
    await import(pathToFileURL(file).href);
  }

  override async onBeforeRunTask(test: RunnerTestCase): Promise<void> {
    await super.onBeforeRunTask(test);
    test.retry = this.#listReplacements(test).length;
    test.meta.tries = [];
  }

  override onBeforeTryTask(test: RunnerTestCase, options: TestTryOptions): void {
    super.onBeforeTryTask(test, options);
    const step = [0, ...this.#listReplacements(test)][options.retry] ?? 0;
    globalThis.exerciseCode = this.#settings.variants[step] ?? '';
    globalThis.exerciseImports = new Set();
    globalThis.exerciseOutput = '';
    test.meta.tries?.push({
      step,
      failure: undefined,
      unexpected: [],
      unused: [],
      imports: [],
      output: '',
    });
  }

  async runTask(test: RunnerTestCase): Promise<void> {
    const latest = test.meta.tries?.at(-1);
    try {
      // A test that does not end takes its whole time: one of them is enough.
      if (this.#endless !== undefined && this.#endless !== test) throw new Error(notRun);
      const run = TestRunner.getTestFn(test);
      await (this.#endless === test ? Promise.race([run(), endSoon()]) : run());
    } catch (error) {
      const failure = describeFailure(error);
      if (isTimeout(failure)) this.#endless = test;
      if (latest) latest.failure = failure;
      throw error;
    }
  }

  override async onAfterRetryTask(test: RunnerTestCase, options: TestTryOptions): Promise<void> {
    await super.onAfterRetryTask(test, options);
    const { tries = [], unexpected = [], unused = [] } = test.meta;
    const latest = tries.at(-1);
    if (latest === undefined) return;
    const { exerciseImports, exerciseOutput: output } = globalThis;
    Object.assign(latest, { unexpected, unused, imports: [...exerciseImports], output });
    const isPassed = test.result?.state === 'pass';
    if (isPassed && latest.step > 0) this.#culprits.add(latest.step);
    else if (!isPassed && options.retry > 0 && options.retry === test.retry) this.#hopeless += 1;
  }

  get #settings(): ThreadSettings {
    return this.injectValue('threadSettings');
  }

  /** The steps to replace in a test's later tries: the likeliest first. */
  #listReplacements(test: RunnerTestCase): number[] {
    if (this.#hopeless >= mostHopeless) return [];
    if (this.#endless !== undefined && this.#endless !== test) return [];
    const { variants, regions } = this.#settings;
    const own = regions.indexOf(test.suite?.name ?? '') + 1;
    const likely = [...this.#culprits, own];
    const steps = Object.keys(variants).map(Number);
    return [...new Set([...likely, ...steps])].filter((step) => step > 0 && steps.includes(step));
  }
}

/** Time enough for a test that takes milliseconds, once it is known to be endless with the learner's code. */
const soonMs = 300;

async function endSoon(): Promise<never> {
  await setTimeout(soonMs);
  throw new Error('Cannot wait: the test still does not end');
}

declare global {
  /** What the next import of the learner's file loads. */
  var exerciseCode: string;
  /** The URLs of what the learner's file imported. */
  var exerciseImports: Set<string>;
  /** What it wrote to stdout and stderr, but for the console, which vitest reports. */
  var exerciseOutput: string;
}
