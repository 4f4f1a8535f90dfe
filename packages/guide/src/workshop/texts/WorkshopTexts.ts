import type { Problem } from '../judge/Verdict.ts';

/** What the workshop says, in one language. What stands between backticks is shown as code. */
export type WorkshopTexts = {
  /** How many steps of all exercises have passed. */
  steps: (passed: number, total: number) => string;
  toWrite: string;
  judgedWith: (step: number | undefined) => string;
  /** What is wrong and what to do, in one sentence or two. */
  problems: Record<Problem['kind'], (about: ProblemFacts) => string>;
  /** Translates the message of an error that the engine or a library threw. */
  explain: (message: string) => string;
  difference: { yours: string; expected: string; nothing: string; more: (count: number) => string };
  printed: string;
  lesson: { same: string; changed: string; seeDiff: (command: string) => string; gone: string };
  hint: (number: number, count: number) => string;
  hints: (count: number) => string;
  noMoreHints: string;
  noStep: string;
  solutionOf: (step: number) => string;
  reset: (copy: string) => string;
  fresh: string;
  solved: string;
  saves: (count: number) => string;
  minutes: (count: number) => string;
  same: string;
  different: string;
  diffLegend: { yours: string; lesson: string };
  next: (command: string, title: string) => string;
  allSolved: string;
  setAside: (file: string, command: string) => string;
  notSaved: (reason: string, code: string) => string;
  states: Record<'solved' | 'current' | 'open', string>;
  first: string;
  last: string;
  screen: ScreenTexts;
  results: ResultTexts;
  errors: {
    noExercises: string;
    tooManyWords: (word: string) => string;
    noFolder: string;
    orHelp: (program: string) => string;
    noResults: (folder: string) => string;
    notAFolder: (folder: string) => string;
  };
  help: (command: string) => string;
};

/** The terminal's screen alone. */
type ScreenTexts = {
  welcome: (path: string) => string[];
  judging: string;
  keys: Record<
    | 'hint'
    | 'solution'
    | 'open'
    | 'list'
    | 'run'
    | 'reset'
    | 'next'
    | 'previous'
    | 'changes'
    | 'quit',
    string
  >;
  more: string;
  choose: string;
  next: (exercise: { number: string; title: string }) => string;
  seeChanges: string;
  askSolution: (step: number) => string;
  askReset: string;
  anyKey: string;
  opened: (editor: string) => string;
  noEditor: (place: string) => string;
  editorFailed: (editor: string, place: string) => string;
  quit: (passed: number, total: number, command: string) => string;
};

/** What `report` prints for the instructor. */
type ResultTexts = {
  name: string;
  time: string;
  version: string;
  steps: string;
  total: string;
  problem: string;
  solved: string;
  notBegun: string;
  count: (learners: number, solved: number) => string;
  skipped: (file: string) => string;
};

/** What a text may say about a problem. */
export type ProblemFacts = {
  message: string;
  step: number | undefined;
  /** The path of what differs, if it is one place only. */
  path: string;
  /** The exercise's number: `01`. */
  exercise: string;
};
