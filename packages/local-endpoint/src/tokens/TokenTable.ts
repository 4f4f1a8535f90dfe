import { writeUtf8 } from './writeUtf8.ts';

const SLOT_COUNT = 2 ** 19;
const SLOT_MASK = SLOT_COUNT - 1;
const EMPTY = -1;
/** The longest token of o200k_base, in bytes: longer sequences need no hashing. */
export const LONGEST_TOKEN = 128;

/** The parts of a table: three blocks of memory, so that it can be cached in a file. */
export type TokenTableParts = {
  /** The bytes of all tokens, one after the other. */
  bytes: Uint8Array;
  /** The offset at which each token's bytes start, and finally the end of the last. */
  starts: Uint32Array;
  /** A hash table: the token whose bytes hash to this slot or to one shortly before, or -1. */
  slots: Int32Array;
};

/** Looks up the bytes of a token, and the token of a byte sequence. */
export class TokenTable {
  private readonly bytes: Uint8Array;
  private readonly starts: Uint32Array;
  private readonly slots: Int32Array;

  constructor({ bytes, starts, slots }: TokenTableParts) {
    this.bytes = bytes;
    this.starts = starts;
    this.slots = slots;
  }

  /** Builds the table from ranks: `ranks[token]` is the token's text, or its bytes if they are not whole characters. */
  static build(ranks: readonly (string | readonly number[])[]): TokenTable {
    // A token's text takes at most three bytes per UTF-16 unit; o200k_base has 1.4 MB of them.
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
      slots[table.findSlot(bytes, start, end, hash(bytes, start, end))] = token;
      start = end;
    }
    return new TokenTable({ bytes: bytes.slice(0, start), starts, slots });
  }

  /** Returns the parts of the table. */
  parts(): TokenTableParts {
    const { bytes, starts, slots } = this;
    return { bytes, starts, slots };
  }

  /** Returns the token for exactly `bytes[start]` to `bytes[end - 1]`, or -1. */
  tokenOf(bytes: Uint8Array, start: number, end: number): number {
    if (end - start > LONGEST_TOKEN) return EMPTY;
    return this.slots[this.findSlot(bytes, start, end, hash(bytes, start, end))] ?? EMPTY;
  }

  /** Checks whether a token starts at `bytes[start]` and ends after `bytes[middle]`. */
  hasTokenAcross(bytes: Uint8Array, start: number, middle: number): boolean {
    let value = NO_BYTES;
    for (let index = start; index < start + LONGEST_TOKEN; index++) {
      value = addToHash(value, bytes[index] ?? 0);
      if (index < middle) continue;
      if (this.slots[this.findSlot(bytes, start, index + 1, fold(value))] !== EMPTY) return true;
    }
    return false;
  }

  /** Returns the number of bytes of a token. */
  byteLengthOf(token: number): number {
    return (this.starts[token + 1] ?? 0) - (this.starts[token] ?? 0);
  }

  /**
   * Returns a copy of a token's bytes.
   * @throws {RangeError} for a token that o200k_base does not have
   */
  bytesOf(token: number): Uint8Array {
    const start = this.starts[token];
    const end = this.starts[token + 1];
    if (start === undefined || end === undefined) {
      throw new RangeError(`Cannot decode a token: o200k_base has no token ${token}`);
    }
    return this.bytes.slice(start, end);
  }

  /** Returns the slot of the token for these bytes, or the empty slot where it would be inserted. */
  private findSlot(bytes: Uint8Array, start: number, end: number, hashed: number): number {
    let slot = hashed & SLOT_MASK;
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

const NO_BYTES = 0x811c9dc5;

/** Returns the FNV-1a hash, with its high bits folded into the low ones. */
function hash(bytes: Uint8Array, start: number, end: number): number {
  let value = NO_BYTES;
  for (let index = start; index < end; index++) value = addToHash(value, bytes[index] ?? 0);
  return fold(value);
}

function addToHash(value: number, byte: number): number {
  return Math.imul(value ^ byte, 0x01000193);
}

function fold(value: number): number {
  return value ^ (value >>> 15);
}
