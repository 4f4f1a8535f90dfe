import { Slices } from '../../../wire/Slices.ts';

const newline = 10;
const carriageReturn = 13;

/** The lines of a file, each decoded when it is asked for. */
export type Lines = { count: number; at: (index: number) => string };

/** Finds the lines of a file; blank ones at its end are none. */
export async function findLines(content: Uint8Array): Promise<Lines> {
  const slices = new Slices();
  const ends: number[] = [];
  for (let start = 0, end = endOfLines(content); start < end; ) {
    const found = content.indexOf(newline, start);
    ends.push(found === -1 || found > end ? end : found);
    start = (ends.at(-1) ?? end) + 1;
    if (slices.isOver) await slices.pause();
  }
  const decoder = new TextDecoder();
  return {
    count: ends.length,
    at: (index) => {
      const start = index === 0 ? 0 : (ends[index - 1] ?? 0) + 1;
      return decoder.decode(content.subarray(start, ends[index]));
    },
  };
}

function endOfLines(content: Uint8Array): number {
  let end = content.length;
  while (end > 0 && [newline, carriageReturn].includes(content[end - 1] ?? 0)) end -= 1;
  return end;
}
