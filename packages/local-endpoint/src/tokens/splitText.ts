import type { Tokenizer } from './Tokenizer.ts';

/** A text split into tokens. */
export type SplitText = {
  tokenCount: number;
  /** Whether the text had more tokens than the limit. */
  isCut: boolean;
  /** Returns the text in the pieces of a stream. */
  pieces: () => Piece[];
};

/** A piece of a text, in whole characters: usually one token, or several if a character spans them. */
export type Piece = { text: string; tokens: readonly number[] };

/**
 * Splits a text into tokens. With a limit, it ends after exactly that many tokens, without the bytes of a
 * character that the limit cuts.
 */
export function splitText(
  text: string,
  tokenizer: Tokenizer,
  limit: number = Number.POSITIVE_INFINITY,
): SplitText {
  const tokens = tokenizer.encode(text);
  const kept = tokens.length > limit ? tokens.slice(0, limit) : tokens;
  return {
    tokenCount: kept.length,
    isCut: kept.length < tokens.length,
    pieces: () => slice(text.toWellFormed(), kept, tokenizer),
  };
}

/** Splits a text where its tokens end, or at the next whole character: a token may end inside one. */
function slice(text: string, tokens: readonly number[], tokenizer: Tokenizer): Piece[] {
  const pieces: Piece[] = [];
  let group: number[] = [];
  let start = 0;
  let end = 0;
  let bytes = 0;
  for (const token of tokens) {
    group.push(token);
    bytes += tokenizer.byteLengthOf(token);
    for (let width = widthAt(text, end); width <= bytes; width = widthAt(text, end)) {
      bytes -= width;
      end += width === 4 ? 2 : 1;
    }
    if (end === start) continue;
    pieces.push({ text: text.slice(start, end), tokens: group });
    start = end;
    group = [];
  }
  return pieces;
}

/** Returns the number of UTF-8 bytes of the character at an index; Infinity after the last. */
function widthAt(text: string, at: number): number {
  const character = text.codePointAt(at);
  if (character === undefined) return Number.POSITIVE_INFINITY;
  if (character < 0x80) return 1;
  if (character < 0x800) return 2;
  return character < 0x10000 ? 3 : 4;
}
