/** Prepared answers by question; both are plain text. */
export type Answers = ReadonlyMap<string, string>;
