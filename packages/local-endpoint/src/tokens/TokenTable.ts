import { writeUtf8 } from './writeUtf8.ts';

const SLOT_COUNT = 2 ** 19;
const SLOT_MASK = SLOT_COUNT - 1;
const EMPTY = -1;
/** No token of o200k_base is longer, in bytes: longer pieces need not be hashed. */
const LONGEST = 128;

/** What a table is made of: three blocks of memory, so that it can be kept in a file. */
export type TokenTableParts = {
  /** The bytes of all tokens, one after the other. */
  bytes: Uint8Array;
  /** Where each token's bytes start, and at last where they all end. */
  starts: Uint32Array;
  /** A hash table: the token whose bytes hash to this slot or to one shortly before, or -1. */
  slots: Int32Array;
};

/** Every token's bytes, and the token of any bytes. */
export class TokenTable {
  private readonly bytes: Uint8Array;
  private readonly starts: Uint32Array;
  private readonly slots: Int32Array;

  constructor({ bytes, starts, slots }: TokenTableParts) {
    this.bytes = bytes;
    this.starts = starts;
    this.slots = slots;
  }

  /** Makes the table out of ranks: `ranks[token]` is the token's text, or its bytes where these are no whole characters. */
  static build(ranks: readonly (string | readonly number[])[]): TokenTable {
    // A token's text takes at most three bytes per UTF-16 unit; o200k_base holds 1.4 MB.
    let room = 0;
    for (const token of ranks) room += token.length * 3;
    const bytes = new Uint8Array(room);
    const starts = new Uint32Array(ranks.length + 1);
    const slots = new Int32Array(SLOT_COUNT).fill(EMPTY);
    const table = new TokenTable({ bytes, starts, slots });
    let start = 0;
    for (let token = 0; token < ranks.length; token++) {
      const rank = ranks[token] ?? '';
      let end = start + rank.length;
      if (typeof rank === 'string') end = writeUtf8(rank, bytes, start);
      else bytes.set(rank, start);
      starts[token + 1] = end;
      slots[table.findSlot(bytes, start, end)] = token;
      start = end;
    }
    return new TokenTable({ bytes: bytes.slice(0, start), starts, slots });
  }

  /** What the table is made of. */
  parts(): TokenTableParts {
    const { bytes, starts, slots } = this;
    return { bytes, starts, slots };
  }

  /** The token that stands for just `bytes[start]` to `bytes[end - 1]`, or -1. */
  tokenOf(bytes: Uint8Array, start: number, end: number): number {
    if (end - start > LONGEST) return EMPTY;
    return this.slots[this.findSlot(bytes, start, end)] ?? EMPTY;
  }

  /** How many bytes a token stands for. */
  byteLengthOf(token: number): number {
    return (this.starts[token + 1] ?? 0) - (this.starts[token] ?? 0);
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
