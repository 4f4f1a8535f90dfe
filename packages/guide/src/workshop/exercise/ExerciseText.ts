/** What an exercise says in one language: a lesson's `exercise.md` or `exercise.ko.md`. */
export type ExerciseText = {
  title: string;
  /** What the learner will have made, in a few sentences. */
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
  /** The names of this step's tests, as this language says them; none in English, which they are written in. */
  checks: Record<string, string>;
};
