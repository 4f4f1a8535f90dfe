/** Encodes text as o200k_base tokens; special tokens such as `<|endoftext|>` are treated as plain text. */
export type Tokenizer = {
  /** Returns the tokens of a text, in order. */
  encode(text: string): readonly number[];
  /** Counts the tokens of a text: `encode(text).length`. */
  count(text: string): number;
  /** Returns the sum of the tokens of texts, in steps of a few milliseconds whatever the texts are. */
  countInSteps(texts: readonly string[]): Generator<undefined, number, undefined>;
  /** Returns the number of UTF-8 bytes of a token. */
  byteLengthOf(token: number): number;
  /** Returns the UTF-8 bytes of a token, which may be only part of a character. */
  bytesOf(token: number): Uint8Array;
};
