import type { Tokenizer } from './Tokenizer.ts';

/** A text as so many tokens. */
export type SplitText = {
  tokenCount: number;
  /** Whether the text had more tokens than it was allowed. */
  isCut: boolean;
  /** Gives the text in the pieces of a stream: a piece is a token, or a few where a character spans them. */
  pieces: () => string[];
};

/**
 * Splits a text into tokens. With a limit, it ends after exactly that many, less the bytes of a character
 * that is cut.
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

/** Cuts a text where its tokens end, or at the next whole character: tokens may end within one. */
function slice(text: string, tokens: readonly number[], tokenizer: Tokenizer): string[] {
  const pieces: string[] = [];
  let start = 0;
  let end = 0;
  let bytes = 0;
  for (const token of tokens) {
    bytes += tokenizer.byteLengthOf(token);
    for (let width = widthAt(text, end); width <= bytes; width = widthAt(text, end)) {
      bytes -= width;
      end += width === 4 ? 2 : 1;
    }
    if (end > start) pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

/** How many UTF-8 bytes the character at this place takes; Infinity behind the last. */
function widthAt(text: string, at: number): number {
  const character = text.codePointAt(at);
  if (character === undefined) return Number.POSITIVE_INFINITY;
  if (character < 0x80) return 1;
  if (character < 0x800) return 2;
  return character < 0x10000 ? 3 : 4;
}
