/** An edit of a lesson's code, and what the workshop's judge must say about it. */
export type Edit = {
  /** What was changed: `the user message comes before the system message`. */
  what: string;
  /** A part of the code that occurs in it once, and what replaces it. */
  from: string;
  to: string;
} & (
  | {
      is: 'wrong';
      /** The name of the region that contains the mistake. */
      step: string;
      /** Text that the learner must see. */
      shows: string;
    }
  | { is: 'right' }
);
