import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { TableStore } from './tokens/loadTokenizer.ts';
import { TokenTable } from './tokens/TokenTable.ts';

const headLength = 12;

/**
 * Gives a store that keeps the table of tokens in a file: reading it takes a few milliseconds, making it
 * anew about 150. What cannot be read counts as not there, what cannot be written is not kept.
 */
export function tableFile(file: string = defaultFile()): TableStore {
  return {
    read: () => attempt(() => readTable(file)),
    keep: (table) => attempt(() => writeTable(file, table)),
  };
}

/** A version of gpt-tokenizer has its own file. */
function defaultFile(): string {
  const { version } = createRequire(import.meta.url)('gpt-tokenizer/package.json');
  return join(import.meta.dirname, `../node_modules/.cache/o200k_base-${version}.table`);
}

/** The lengths of the three parts, then the parts. */
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
