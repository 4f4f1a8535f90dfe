import { runBench } from '@by-example/config/bench';
import { measureBuild } from './figures/measureBuild.ts';
import { measureFirstChunk } from './figures/measureFirstChunk.ts';
import { measureFirstOutput } from './figures/measureFirstOutput.ts';
import { measureLargestPaint } from './figures/measureLargestPaint.ts';
import { measureWeight } from './figures/measureWeight.ts';

// `pnpm bench`: the site's figures beside their goals.
await runBench({
  measures: [
    measureBuild,
    measureWeight,
    measureLargestPaint,
    measureFirstOutput,
    measureFirstChunk,
  ],
  means: 'the built site, in Chromium',
  whenBusy: 'times grow',
  longestMs: 240_000,
});
