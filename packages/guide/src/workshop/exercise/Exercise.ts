import type { StepText } from './ExerciseText.ts';

/** A lesson as an exercise, in one language. */
export type Exercise = {
  /** The lesson's name: `01-openai-client`. */
  name: string;
  /** The lesson's number: `01`. */
  number: string;
  title: string;
  goal: string;
  steps: StepText[];
  /** The lesson's folder. */
  folder: string;
  /** The learner's file, and how it is named to the learner: `examples/01-openai-client/exercise.ts`. */
  file: string;
  path: string;
  /** The lesson's own file, and the code in it, with the marks of its regions. */
  solutionFile: string;
  solution: string;
};
