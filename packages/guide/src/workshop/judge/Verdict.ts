/** What the judge says of a learner's file. */
export type Verdict = {
  steps: StepVerdict[];
  /** The first thing to mend; undefined once every step has passed. */
  problem: Problem | undefined;
  /** What the learner's code printed. */
  printed: string;
};

/** Where a step stands; one that waits cannot be told yet, mostly because a later blank is not written. */
export type StepVerdict = {
  number: number;
  state: 'passed' | 'failed' | 'todo' | 'waiting';
  /** The step whose blank comes first. */
  waitsFor?: number;
};

/** What there is to mend. */
export type Problem = {
  kind:
    | 'todo'
    | 'missing file'
    | 'missing function'
    | 'syntax'
    | 'type'
    | 'mismatch'
    | 'unexpected request'
    | 'extra request'
    | 'nothing sent'
    | 'thrown'
    | 'timeout'
    | 'endless'
    | 'ended'
    | 'solution loaded'
    | 'runner';
  /** The number of the step. */
  step?: number;
  /** The name of the test that failed. */
  check?: string;
  message?: string;
  /** Lines that begin with `-` for what was expected and `+` for what was there, others with a blank. */
  diff?: string[];
  /** Where in the learner's file; 1 is its first line. */
  line?: number;
  column?: number;
};
