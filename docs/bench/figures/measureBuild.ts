import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Figure, median } from '@by-example/config/bench';
import { buildSite } from './buildSite.ts';

const docs = join(import.meta.dirname, '../..');
const goalMs = 20_000;

/** Measures how long it takes to build the site. */
export async function measureBuild(): Promise<Figure[]> {
  const times = [await buildSite(docs), await buildSite(docs), await buildSite(docs)];
  const middle = median(times);
  return [
    {
      name: 'build the site',
      measured: `${(middle / 1_000).toFixed(1)} s`,
      goal: 'at most 20 s',
      isMet: middle <= goalMs,
      details: `three builds on ${availableParallelism()} cores: ${times.map((time) => (time / 1_000).toFixed(1)).join(', ')} s`,
    },
  ];
}
