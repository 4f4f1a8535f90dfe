/** Prepared answers by question, both as plain text. */
export type Answers = ReadonlyMap<string, string>;
