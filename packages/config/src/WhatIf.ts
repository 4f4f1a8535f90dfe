/** A text in both languages. `code` in backticks is shown as code. */
type Text = { ko: string; en: string };

/** A change of a lesson that its page offers: a button below Run makes it and runs it, and then says why. */
export type WhatIf = {
  /** The button, in a few words that go on after "What if": `the key is wrong`. */
  title: Text;
  /** A part of the code, of the lesson's file or of the call that runs it, that occurs once; and what replaces it. */
  from: string;
  to: string;
  /** Text that the output then contains. */
  shows: string | Text;
} & (
  | {
      /** Why this came of it, in a sentence or two. */
      why: Text;
      /** The error's code, if the page of errors has more about it. */
      code?: string;
    }
  | {
      /** The error's code, whose text on the page of errors says why. */
      code: string;
      why?: never;
    }
);
