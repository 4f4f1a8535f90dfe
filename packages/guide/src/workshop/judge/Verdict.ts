/** What the judge says about a learner's file. */
export type Verdict = {
  steps: StepVerdict[];
  /** What to fix, the first thing first. Empty once the exercise is solved. */
  problems: Problem[];
  /** What the learner's code printed. */
  printed: string;
  /** The text of the file that was judged; empty where there is no file. */
  code: string;
};

/**
 * Where a step stands. `todo`: its blank is still open. `written`: it is written, but can only be judged
 * together with another step, `judgedWith`.
 */
export type StepVerdict = {
  number: number;
  state: 'passed' | 'failed' | 'todo' | 'written';
  judgedWith?: number;
};

/** One thing to fix. */
export type Problem = {
  kind:
    | 'todo' // the next step to write
    | 'throw left' // code was written, but the starter's throw still stands in its way
    | 'missing file'
    | 'missing function' // the file exports no function of the lesson's name
    | 'not UTF-8'
    | 'CommonJS' // require, module.exports and the like: `message` is the name that was used
    | 'solution loaded' // the file imports the lesson's own code
    | 'syntax'
    | 'type'
    | 'missing await' // `message` is the expression that is a promise
    | 'mismatch' // not what a check expects: see `differences`
    | 'unexpected request' // a request that no mock expects: see `differences`, against the nearest mock
    | 'extra request' // one request more than expected: `message` is `POST https://…`
    | 'nothing sent' // `message` is the request that was expected
    | 'thrown' // the learner's code threw an error: `message`
    | 'key shown' // the API key is in something printed or thrown: `message` tells where
    | 'timeout'
    | 'endless'
    | 'ended' // the code ended the process, or filled its memory
    | 'judge'; // the judge itself failed: `message`
  /** The number of the step. */
  step?: number;
  /** The English name of the test that failed; `StepText.checks` has its translations. */
  check?: string;
  /** What the check's author, the engine, the compiler or the API says. */
  message?: string;
  differences?: Difference[];
  /** Where in the learner's file, from 1; a column counts UTF-16 units, from 1. */
  line?: number;
  column?: number;
};

/** One place where a value differs. Values are printed as JSON; undefined where nothing stands there. */
export type Difference = {
  /** Such as `body.messages[0].role`, `header authorization`, `URL`; empty for the value itself. */
  path: string;
  expected: string | undefined;
  yours: string | undefined;
};
