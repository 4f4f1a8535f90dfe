import type { TestRecord } from '@by-example/config/TestRecord';
import type { Failure } from './Failure.ts';

/** What a run of a lesson's steps' tests came to: plain data, as it comes from the thread that ran them. */
export type Run = {
  tests: TestRun[];
  /** Errors outside of the tests, such as a file that does not load. */
  errors: Failure[];
};

/** What came of one test. */
export type TestRun = {
  /** The name of its `describe`, which is the name of a region. */
  region: string;
  name: string;
  isPassed: boolean;
  /** What came of the learner's code itself, the first try. */
  first: Try;
  /** The step whose replacement by the lesson's code made the test pass in a later try. */
  passedWithout: number | undefined;
  /** What the learner's code printed. */
  printed: string;
};

/** One try of a test. */
export type Try = TestRecord & {
  /** The step that was replaced by the lesson's code; 0 for none. */
  step: number;
  failure: Failure | undefined;
  /** The URLs of what the learner's file imported. */
  imports: string[];
  /** What it wrote to stdout and stderr itself. */
  output: string;
};

/** What a test's thread needs to know. */
export type ThreadSettings = {
  /** The code to run, by the step that is replaced in it: 0 is the learner's own. */
  variants: Record<number, string>;
  /** The names of the steps' regions, in order. */
  regions: string[];
  /** The path of the learner's file. */
  file: string;
  /** The lesson's own code, as JavaScript. */
  lesson: string;
};

/** The message of a test that was left out because another did not end. */
export const notRun = 'Not run: another test did not end';

declare module 'vitest' {
  interface TaskMeta {
    tries?: Try[];
  }
  interface ProvidedContext {
    threadSettings: ThreadSettings;
  }
}
