import type { Tokenizer } from './Tokenizer.ts';

/**
 * Splits a text the way a stream brings it: a piece is a token, or a few where a character spans them.
 * With a limit, the text ends after exactly that many tokens, less the bytes of a character that is cut.
 */
export function splitPieces(
  text: string,
  tokenizer: Tokenizer,
  limit: number = Number.POSITIVE_INFINITY,
): { pieces: string[]; tokenCount: number; cut: boolean } {
  const tokens = tokenizer.encode(text);
  const kept = tokens.slice(0, limit);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const pieces = kept
    .map((token) => decoder.decode(tokenizer.bytesOf(token), { stream: true }))
    .filter((piece) => piece !== '');
  return { pieces, tokenCount: kept.length, cut: kept.length < tokens.length };
}
