import { findLongPieceEnd, startsLongRun } from './findLongPieceEnd.ts';
import { findPieceEnd } from './findPieceEnd.ts';
import { mergeBytePairs } from './mergeBytePairs.ts';
import { mergeLongPiece } from './mergeLongPiece.ts';
import { RecentMap } from './RecentMap.ts';
import type { Tokenizer } from './Tokenizer.ts';
import type { TokenTable } from './TokenTable.ts';
import { writeUtf8 } from './writeUtf8.ts';

/** Pieces of up to this many UTF-16 units are merged as a whole; longer ones, that many at a time. */
const LONG = 2048;
/** Pieces of up to this many UTF-16 units are cached: a longer slice would keep its whole source text in memory. */
const MEMORABLE = 12;
/** A step of counting ends after this many UTF-16 units. */
const STEP = 16_384;

/** Creates a tokenizer that uses this table. */
export function createTokenizer(table: TokenTable): Tokenizer {
  const merged = new RecentMap<readonly number[]>(8192);
  const shared = new Uint8Array(LONG * 3);

  function encodePiece(piece: string): number | readonly number[] {
    if (piece.length > LONG) return [...mergeLongPiece(piece, table, LONG)].flat();
    const length = writeUtf8(piece, shared, 0);
    const token = table.tokenOf(shared, 0, length);
    if (token >= 0) return token;
    if (piece.length > MEMORABLE) return mergeBytePairs(shared, length, table);
    let tokens = merged.get(piece);
    if (tokens === undefined) {
      tokens = mergeBytePairs(shared, length, table);
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

  function countPiece(piece: string): number {
    const tokens = encodePiece(piece);
    return typeof tokens === 'number' ? 1 : tokens.length;
  }

  function count(text: string): number {
    let count = 0;
    for (let start = 0; start < text.length; ) {
      const end = findPieceEnd(text, start);
      count += countPiece(text.slice(start, end));
      start = end;
    }
    return count;
  }

  function* countInSteps(texts: readonly string[]): Generator<undefined, number, undefined> {
    let count = 0;
    let units = 0;
    for (const text of texts) {
      for (let start = 0; start < text.length; ) {
        const end = startsLongRun(text, start, LONG)
          ? yield* findLongPieceEnd(text, start, STEP)
          : findPieceEnd(text, start);
        const piece = text.slice(start, end);
        start = end;
        if (piece.length > LONG) {
          for (const tokens of mergeLongPiece(piece, table, LONG)) {
            count += tokens.length;
            yield;
          }
          continue;
        }
        count += countPiece(piece);
        units += piece.length;
        if (units < STEP) continue;
        units = 0;
        yield;
      }
    }
    return count;
  }

  return {
    encode,
    count,
    countInSteps,
    byteLengthOf: (token) => table.byteLengthOf(token),
    bytesOf: (token) => table.bytesOf(token),
  };
}
