import { findProgram } from '@by-example/config/bench';
import type { Load, LoadResult } from './Load.ts';
import { socketLoad } from './socketLoad.ts';
import { wrkLoad } from './wrkLoad.ts';

const wrk = findProgram('wrk');
let nextNumber = 1;

/** The load generator: `wrk` if installed; a Node client is slower than the servers and flatters the slower one. */
export const generatorName: string =
  wrk === undefined
    ? 'a built-in client on raw sockets, which flatters the ratios (no wrk on the PATH)'
    : 'wrk';

/** Keeps every connection busy for the given time. Rejects if any response was not a 200. */
export async function generateLoad(fixed: Omit<Load, 'firstNumber'>): Promise<LoadResult> {
  const load = { ...fixed, firstNumber: nextNumber };
  const result = await (wrk === undefined ? socketLoad(load) : wrkLoad(wrk, load));
  nextNumber += result.requests + load.connections;
  return result;
}
