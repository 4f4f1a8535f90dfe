import type { Problem } from './judge/Verdict.ts';

/** What the workshop says, in one language. */
export type WorkshopTexts = {
  progress: (solved: number, total: number) => string;
  waitsFor: (step: number) => string;
  toWrite: string;
  problems: Record<Problem['kind'], string>;
  legend: { expected: string; yours: string };
  printed: string;
  lesson: { same: string; changed: string; seeDiff: (command: string) => string };
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
  diffLegend: { yours: string; ours: string };
  next: (name: string, title: string) => string;
  allSolved: string;
  setAside: (file: string, command: string) => string;
  states: Record<'solved' | 'current' | 'open', string>;
  /** The terminal's screen alone. */
  screen: {
    judging: string;
    checkingTypes: string;
    edit: string;
    keys: Record<
      'hint' | 'solution' | 'list' | 'run' | 'reset' | 'next' | 'previous' | 'changes' | 'quit',
      string
    >;
    scroll: string;
    choose: string;
    askSolution: (step: number) => string;
    askReset: string;
    anyKey: string;
    first: string;
    last: string;
    quit: (solved: number, total: number, command: string) => string;
  };
  help: (command: string) => string;
};
