/** A lesson as an exercise, in one language. */
export type Exercise = TaskText & {
  /** The lesson's name: `01-openai-client`. */
  name: string;
  /** The lesson's number: `01`. */
  number: string;
  /** The lesson's folder. */
  folder: string;
  /** The learner's file, and its path as shown to the learner: `examples/01-openai-client/exercise.ts`. */
  file: string;
  path: string;
  /** The lesson's own file, and its code with the marks of its regions. */
  solutionFile: string;
  solution: string;
};

/** The text of an exercise in one language: a lesson's `exercise/task.md` or `exercise/task.ko.md`. */
export type TaskText = {
  title: string;
  /** What the learner will have built, in a few sentences. */
  goal: string;
  steps: StepText[];
};

/** One step of an exercise: a region of the lesson's code. */
export type StepText = {
  number: number;
  /** The name of the region: `send`. */
  region: string;
  title: string;
  /** What to write, in a few sentences. */
  task: string;
  /** From a nudge to the code. */
  hints: string[];
  /** Translations of the names of this step's tests; empty in English, in which they are written. */
  checks: Record<string, string>;
};
