import { findProgram } from '@by-example/config/bench';
import type { Load, LoadResult } from './Load.ts';
import { socketLoad } from './socketLoad.ts';
import { wrkLoad } from './wrkLoad.ts';

const wrk = findProgram('wrk');

/** The load generator: `wrk` if installed; a Node client is slower than the servers and flatters the slower one. */
export const generatorName: string =
  wrk === undefined
    ? 'a built-in client on raw sockets, which flatters the ratios (no wrk on the PATH)'
    : 'wrk';

/** Keeps every connection busy for the given time. Rejects if any response was not a 200. */
export function generateLoad(load: Load): Promise<LoadResult> {
  return wrk === undefined ? socketLoad(load) : wrkLoad(wrk, load);
}
