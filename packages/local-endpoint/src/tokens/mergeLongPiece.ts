import { cutBetweenCharacters } from './cutBetweenCharacters.ts';
import { mergeBytePairs } from './mergeBytePairs.ts';
import { LONGEST_TOKEN, type TokenTable } from './TokenTable.ts';
import { writeUtf8 } from './writeUtf8.ts';

/**
 * Yields the byte pair encoding of a piece of any length, part by part: the same tokens as `mergeBytePairs` returns for
 * the whole, in little memory. It merges `length` UTF-16 units at a time and keeps back the tokens that could change
 * with what follows.
 */
export function* mergeLongPiece(
  piece: string,
  table: TokenTable,
  length: number,
): Generator<readonly number[], void, undefined> {
  let bytes = new Uint8Array(0);
  let last = { bytes, tokens: [] as readonly number[], settled: 0 };
  for (let read = 0; read < piece.length; ) {
    // At least as much as was kept back: if nothing settles, the window doubles.
    const end = cutBetweenCharacters(piece, read + Math.max(length, bytes.length));
    bytes = append(bytes, piece.slice(read, end));
    read = end;
    // A run of one character consists of equal windows.
    if (!isEqual(bytes, last.bytes)) {
      const tokens = mergeBytePairs(bytes, bytes.length, table);
      last = { bytes, tokens, settled: countSettled(bytes, tokens, table) };
    }
    const settled = read < piece.length ? last.tokens.slice(0, last.settled) : last.tokens;
    yield settled;
    bytes = bytes.subarray(settled.reduce((sum, token) => sum + table.byteLengthOf(token), 0));
  }
}

/**
 * Counts the tokens at the start of a window that stay the same, whatever bytes follow it.
 *
 * Tokens are the encoding of their bytes exactly if each two neighbours are that of theirs: the first merge across a
 * boundary would be the same without the tokens further away. So the tokens up to any boundary of an encoding are the
 * encoding of the bytes up to there. One token of the whole text covers the last byte that any token could cover without
 * leaving the window; it starts at one of `starts`. If the window's own tokens up to some boundary fit the encoding of
 * the bytes from there to every one of them, the whole text begins with these tokens.
 */
function countSettled(bytes: Uint8Array, tokens: readonly number[], table: TokenTable): number {
  const covered = bytes.length - LONGEST_TOKEN;
  const starts: number[] = [];
  for (let start = covered; start > covered - LONGEST_TOKEN && start >= 0; start--) {
    if (table.hasTokenAcross(bytes, start, covered)) starts.push(start);
  }
  let settled = tokens.length;
  let boundary = bytes.length;
  for (let distance = 32; ; distance *= 2) {
    const wanted = (starts.at(-1) ?? 0) - distance;
    while (boundary > wanted && settled > 0) {
      settled--;
      boundary -= table.byteLengthOf(tokens[settled] ?? 0);
    }
    if (settled === 0) return 0;
    const before = tokens[settled - 1] ?? 0;
    const isSettled = starts.every((start) => {
      const [first = 0] = encode(bytes, boundary, start, table);
      return areNeighbours(before, first, bytes, boundary, table);
    });
    if (isSettled) return settled;
  }
}

/** Checks whether two tokens that meet at a boundary are the encoding of their bytes. */
function areNeighbours(
  left: number,
  right: number,
  bytes: Uint8Array,
  boundary: number,
  table: TokenTable,
): boolean {
  const start = boundary - table.byteLengthOf(left);
  const end = boundary + table.byteLengthOf(right);
  const tokens = encode(bytes, start, end, table);
  return tokens.length === 2 && tokens[0] === left;
}

function encode(
  bytes: Uint8Array,
  start: number,
  end: number,
  table: TokenTable,
): readonly number[] {
  return mergeBytePairs(bytes.subarray(start, end), end - start, table);
}

function append(bytes: Uint8Array, text: string): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(bytes.length + 3 * text.length);
  joined.set(bytes);
  return joined.subarray(0, writeUtf8(text, joined, bytes.length));
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
