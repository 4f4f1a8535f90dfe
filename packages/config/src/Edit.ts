/** An edit of a lesson's solution, and what the lesson's tests must make of it. */
export type Edit = {
  /** What was done: `the user message comes before the system message`. */
  what: string;
  /** A piece of the solution, which occurs in it once, and what stands there instead. */
  from: string;
  to: string;
} & (
  | {
      is: 'wrong';
      /** The region whose tests must catch it. */
      step: string;
    }
  | { is: 'right' }
);
