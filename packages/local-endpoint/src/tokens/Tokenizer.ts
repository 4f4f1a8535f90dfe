/** Turns text into o200k_base tokens; every text is plain text, `<|endoftext|>` too. */
export type Tokenizer = {
  /** The tokens of a text, in order. */
  encode(text: string): readonly number[];
  /** How many tokens a text has: `encode(text).length`. */
  count(text: string): number;
  /** How many UTF-8 bytes a token stands for. */
  byteLengthOf(token: number): number;
  /** The UTF-8 bytes that a token stands for: a token may hold only a part of a character. */
  bytesOf(token: number): Uint8Array;
};
