import { cores, runBench } from '@by-example/config/bench';
import { measureBatches } from './figures/measureBatches.ts';
import { measureEndpointStart } from './figures/measureEndpointStart.ts';
import { measureLessonStart } from './figures/measureLessonStart.ts';
import { measureLongestWait } from './figures/measureLongestWait.ts';
import { measureServers } from './figures/measureServers.ts';
import { measureTokenCounting } from './figures/measureTokenCounting.ts';
import { measureTour } from './figures/measureTour.ts';
import { generatorName } from './load/generateLoad.ts';

// `pnpm bench`: the endpoint's figures beside their goals.
const places = cores.server === undefined ? '' : ', server and client each on a separate core';
await runBench({
  measures: [
    measureServers,
    measureEndpointStart,
    measureLessonStart,
    measureTokenCounting,
    measureLongestWait,
    measureBatches,
    measureTour,
  ],
  means: `load by ${generatorName}${places}`,
  whenBusy: 'the ratios of requests look better than they are',
  longestMs: 240_000,
});
