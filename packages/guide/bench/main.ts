import { runBench } from '@by-example/config/bench';
import { measureIdling } from './figures/measureIdling.ts';
import { measureOpening } from './figures/measureOpening.ts';
import { measureSaving } from './figures/measureSaving.ts';

// `pnpm bench`: the workshop's figures beside their goals.
await runBench({
  measures: [measureSaving, measureOpening, measureIdling],
  means: 'the workshop on a copy of the lessons, in a terminal of 80 x 24',
  whenBusy: 'times grow',
  longestMs: 120_000,
});
