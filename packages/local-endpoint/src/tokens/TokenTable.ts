import { writeUtf8 } from './writeUtf8.ts';

const SLOT_COUNT = 2 ** 19;
const SLOT_MASK = SLOT_COUNT - 1;
const EMPTY = -1;

/** Every token's bytes, and the token of any bytes: one hash table over one block of memory, so that it loads fast. */
export class TokenTable {
  private readonly bytes: Uint8Array;
  private readonly starts: Uint32Array;
  private readonly slots: Int32Array = new Int32Array(SLOT_COUNT).fill(EMPTY);
  private readonly longest: number;

  /** `ranks[token]` is the token's text, or its bytes where these are no whole characters. */
  constructor(ranks: readonly (string | readonly number[])[]) {
    // A token's text takes at most three bytes per UTF-16 unit; o200k_base holds 1.4 MB.
    let room = 0;
    for (const token of ranks) room += token.length * 3;
    const bytes = new Uint8Array(room);
    const starts = new Uint32Array(ranks.length + 1);
    this.bytes = bytes;
    this.starts = starts;
    let longest = 0;
    let start = 0;
    for (let token = 0; token < ranks.length; token++) {
      const rank = ranks[token] ?? '';
      let end = start + rank.length;
      if (typeof rank === 'string') end = writeUtf8(rank, bytes, start);
      else bytes.set(rank, start);
      starts[token + 1] = end;
      if (end - start > longest) longest = end - start;
      this.slots[this.findSlot(bytes, start, end)] = token;
      start = end;
    }
    this.longest = longest;
  }

  /** The token that stands for just `bytes[start]` to `bytes[end - 1]`, or -1. */
  tokenOf(bytes: Uint8Array, start: number, end: number): number {
    if (end - start > this.longest) return EMPTY;
    return this.slots[this.findSlot(bytes, start, end)] ?? EMPTY;
  }

  /** A copy of the bytes that a token stands for. */
  bytesOf(token: number): Uint8Array {
    const start = this.starts[token];
    const end = this.starts[token + 1];
    if (start === undefined || end === undefined) {
      throw new RangeError(`Cannot give the bytes of a token: o200k_base has no token ${token}`);
    }
    return this.bytes.slice(start, end);
  }

  /** The slot that holds the token of these bytes, or the empty one where it would go. */
  private findSlot(bytes: Uint8Array, start: number, end: number): number {
    let slot = hash(bytes, start, end) & SLOT_MASK;
    for (;;) {
      const token = this.slots[slot] ?? EMPTY;
      if (token === EMPTY || this.equals(token, bytes, start, end)) return slot;
      slot = (slot + 1) & SLOT_MASK;
    }
  }

  private equals(token: number, bytes: Uint8Array, start: number, end: number): boolean {
    const tokenStart = this.starts[token] ?? 0;
    const tokenEnd = this.starts[token + 1] ?? 0;
    if (tokenEnd - tokenStart !== end - start) return false;
    for (let index = start; index < end; index++) {
      if (this.bytes[tokenStart + index - start] !== bytes[index]) return false;
    }
    return true;
  }
}

/** FNV-1a, its high bits folded into the low ones. */
function hash(bytes: Uint8Array, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let index = start; index < end; index++) {
    value = Math.imul(value ^ (bytes[index] ?? 0), 0x01000193);
  }
  return value ^ (value >>> 15);
}
