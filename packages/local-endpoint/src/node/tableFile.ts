import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { TableStore } from '../tokens/loadTokenizer.ts';
import { TokenTable } from '../tokens/TokenTable.ts';

const headLength = 12;

/**
 * Creates a store that caches the token table in a file: reading it takes a few milliseconds, building it
 * about 150. A file that cannot be read counts as missing; one that cannot be written is skipped.
 */
export function tableFile(file: string = defaultFile()): TableStore {
  return {
    read: () => attempt(() => readTable(file)),
    keep: (table) => attempt(() => writeTable(file, table)),
  };
}

/** Returns the cache file, one per version of gpt-tokenizer. */
function defaultFile(): string {
  const { version } = createRequire(import.meta.url)('gpt-tokenizer/package.json');
  return join(import.meta.dirname, `../../node_modules/.cache/o200k_base-${version}.table`);
}

/** Writes the lengths of the three parts, then the parts. */
function writeTable(file: string, table: TokenTable): void {
  const { starts, slots, bytes } = table.parts();
  const head = Uint32Array.of(starts.length, slots.length, bytes.length);
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, Buffer.concat([head, starts, slots, bytes].map(bytesIn)));
  renameSync(unfinished, file);
}

function readTable(file: string): TokenTable | undefined {
  const { buffer, byteOffset, length } = readFileSync(file);
  const [starts = 0, slots = 0, bytes = 0] = new Uint32Array(buffer, byteOffset, 3);
  const slotsAt = byteOffset + headLength + 4 * starts;
  const bytesAt = slotsAt + 4 * slots;
  if (starts < 2 || bytesAt + bytes !== byteOffset + length) return undefined;
  return new TokenTable({
    starts: new Uint32Array(buffer, byteOffset + headLength, starts),
    slots: new Int32Array(buffer, slotsAt, slots),
    bytes: new Uint8Array(buffer, bytesAt, bytes),
  });
}

function bytesIn({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
