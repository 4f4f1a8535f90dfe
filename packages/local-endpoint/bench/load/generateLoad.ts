import { findProgram } from '@by-example/config/bench';
import { socketLoad } from './socketLoad.ts';
import { wrkLoad } from './wrkLoad.ts';

/** What to send: the same request over and over. */
export type Load = { url: string; body: string; connections: number; durationMs: number };

/** What came of a load. */
export type LoadResult = { requests: number; requestsPerSecond: number; p99Ms: number };

const wrk = findProgram('wrk');

/** Who sends: `wrk` where there is one; a Node client is slower than the servers and flatters the slower of them. */
export const generatorName: string =
  wrk === undefined
    ? 'an own client on raw sockets, whose ratios flatter (no wrk on the PATH)'
    : 'wrk';

/** Keeps every connection busy for a while. Rejects when a single request was not answered with 200. */
export function generateLoad(load: Load): Promise<LoadResult> {
  return wrk === undefined ? socketLoad(load) : wrkLoad(wrk, load);
}
