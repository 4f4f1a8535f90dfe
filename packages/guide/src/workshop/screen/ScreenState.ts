import type { Exercise } from '../exercise/Exercise.ts';
import type { StepText } from '../exercise/ExerciseText.ts';
import type { Verdict } from '../judge/Verdict.ts';

/** All that the screen shows. */
export type ScreenState = {
  exercise: Exercise;
  /** What the learner's file held when it was judged. */
  code: string;
  /** Undefined until the file has been judged once. */
  verdict: Verdict | undefined;
  phase: 'judging' | 'checking types' | 'judged';
  /** What is shown below the steps: the problem with the hints that were asked for, or something else. */
  view:
    | { kind: 'problem' }
    | { kind: 'hints'; step: StepText; count: number }
    | { kind: 'solution'; step: StepText }
    | { kind: 'changes' }
    | { kind: 'list'; cursor: number };
  /** How the lesson has changed since the learner's file was made. */
  changes: string[];
  /** A line that goes away with the next key or save. */
  note: string | undefined;
  /** A question that waits for y or n. */
  question: { text: string; yes: () => void } | undefined;
  /** How many lines of what is shown below the steps are scrolled past. */
  scroll: number;
};
