/** What came of running a lesson's tests on a learner's file: plain data, as the judge's process sends it. */
export type Run = {
  tests: TestRun[];
  /** What went wrong outside of the tests: a file that cannot be read, an error that nobody caught. */
  errors: RunError[];
  /** The files of the project that the tests loaded. */
  loaded: string[];
  /** What the learner's code printed. */
  printed: string;
  /** Whether the rest of the tests was left out because one of them did not end. */
  stopped: boolean;
};

/** What came of one test. */
export type TestRun = {
  /** The name of its `describe`, which is the name of a region. */
  step: string;
  name: string;
  state: 'passed' | 'failed' | 'skipped';
  errors: RunError[];
  /** The number of the blank that the learner's code ended at, where the test could go on. */
  todo: number | undefined;
  /** Requests that no mock expected, with those that were expected instead. */
  unexpected: readonly { sent: string; expected: readonly string[] }[];
  /** Mocks that no request came to: `POST https://…`. */
  unused: readonly string[];
};

/** An error, as vitest reports it. */
export type RunError = {
  name: string;
  message: string;
  /** Lines that begin with `-` for what was expected and `+` for what was there, of a failed `expect`. */
  diff: string | undefined;
  expected: string | undefined;
  actual: string | undefined;
  frames: { file: string; line: number; column: number }[];
};
