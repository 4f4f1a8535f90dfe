import { findPieceEnd } from './findPieceEnd.ts';
import { mergeBytePairs } from './mergeBytePairs.ts';
import { RecentMap } from './RecentMap.ts';
import type { Tokenizer } from './Tokenizer.ts';
import type { TokenTable } from './TokenTable.ts';
import { writeUtf8 } from './writeUtf8.ts';

/** Pieces of up to this many UTF-16 units share one buffer. */
const SHORT = 1024;
/** Pieces of up to this many UTF-16 units are cached: a longer slice would keep its whole source text in memory. */
const MEMORABLE = 12;

/** Creates a tokenizer that uses this table. */
export function createTokenizer(table: TokenTable): Tokenizer {
  const merged = new RecentMap<readonly number[]>(8192);
  const shared = new Uint8Array(SHORT * 3);

  function encodePiece(piece: string): number | readonly number[] {
    const bytes = piece.length > SHORT ? new Uint8Array(piece.length * 3) : shared;
    const length = writeUtf8(piece, bytes, 0);
    const token = table.tokenOf(bytes, 0, length);
    if (token >= 0) return token;
    if (piece.length > MEMORABLE) return mergeBytePairs(bytes, length, table);
    let tokens = merged.get(piece);
    if (tokens === undefined) {
      tokens = mergeBytePairs(bytes, length, table);
      merged.set(piece, tokens);
    }
    return tokens;
  }

  function encode(text: string): number[] {
    const tokens: number[] = [];
    for (let start = 0; start < text.length; ) {
      const end = findPieceEnd(text, start);
      const piece = encodePiece(text.slice(start, end));
      if (typeof piece === 'number') tokens.push(piece);
      else for (const token of piece) tokens.push(token);
      start = end;
    }
    return tokens;
  }

  return {
    encode,
    count(text) {
      let count = 0;
      for (let start = 0; start < text.length; ) {
        const end = findPieceEnd(text, start);
        const piece = encodePiece(text.slice(start, end));
        count += typeof piece === 'number' ? 1 : piece.length;
        start = end;
      }
      return count;
    },
    byteLengthOf: (token) => table.byteLengthOf(token),
    bytesOf: (token) => table.bytesOf(token),
  };
}
