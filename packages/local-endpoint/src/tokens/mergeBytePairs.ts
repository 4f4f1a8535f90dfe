import { NumberHeap } from './NumberHeap.ts';
import type { TokenTable } from './TokenTable.ts';

/** More than there are positions in a piece: rank * POSITIONS + position orders by rank, then from left to right. */
const POSITIONS = 2 ** 32;

/**
 * Byte pair encoding of `bytes[0]` to `bytes[length - 1]`: the neighbours that make the token of the lowest rank merge
 * first, the leftmost on ties, until none do. Waiting pairs are held in a heap and parts in a linked list, so n bytes
 * take time in n log n; the usual way, looking over all parts before each merge, takes n².
 */
export function mergeBytePairs(bytes: Uint8Array, length: number, table: TokenTable): number[] {
  // A part is named by its first byte: `next` is where it ends, `previous` where the part before it begins.
  const next = new Int32Array(length);
  const previous = new Int32Array(length + 1);
  // The token that a part and the one after it make, or -1. A heap entry that differs from it is out of date.
  const pairs = new Int32Array(length).fill(-1);
  const heap = new NumberHeap();

  const offerPair = (position: number): void => {
    const middle = next[position] ?? length;
    const token = middle < length ? table.tokenOf(bytes, position, next[middle] ?? length) : -1;
    pairs[position] = token;
    if (token >= 0) heap.push(token * POSITIONS + position);
  };

  for (let position = 0; position < length; position++) {
    next[position] = position + 1;
    previous[position + 1] = position;
  }
  for (let position = 0; position < length - 1; position++) offerPair(position);

  for (let entry = heap.pop(); entry !== undefined; entry = heap.pop()) {
    const token = Math.floor(entry / POSITIONS);
    const position = entry - token * POSITIONS;
    if (pairs[position] !== token) continue;
    const middle = next[position] ?? length;
    const end = next[middle] ?? length;
    pairs[middle] = -1;
    next[position] = end;
    previous[end] = position;
    offerPair(position);
    if (position > 0) offerPair(previous[position] ?? 0);
  }

  const tokens: number[] = [];
  for (let start = 0; start < length; start = next[start] ?? length) {
    tokens.push(table.tokenOf(bytes, start, next[start] ?? length));
  }
  return tokens;
}
