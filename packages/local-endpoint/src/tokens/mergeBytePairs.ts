import { NumberHeap } from './NumberHeap.ts';
import type { TokenTable } from './TokenTable.ts';

/** More than the positions in a piece: rank * POSITIONS + position sorts by rank, then from left to right. */
const POSITIONS = 2 ** 32;

/** Empty between two calls. */
const heap = new NumberHeap();

/**
 * Returns the byte pair encoding of `bytes[0]` to `bytes[length - 1]`: the neighbours that form the token of the lowest
 * rank merge first, the leftmost on ties, until no pair forms a token. Pairs wait in a heap and parts form a linked
 * list, so n bytes take O(n log n); the usual way, scanning all parts before each merge, takes O(n²).
 */
export function mergeBytePairs(bytes: Uint8Array, length: number, table: TokenTable): number[] {
  // A part is identified by its first byte: `next` is its end, `previous` the start of the part before it.
  const next = new Int32Array(length);
  const previous = new Int32Array(length + 1);
  // The token that a part and the next one form, or -1. A heap entry that differs from it is stale.
  const pairs = new Int32Array(length).fill(-1);

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

  while (!heap.isEmpty) {
    const entry = heap.pop();
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
