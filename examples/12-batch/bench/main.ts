import { runBench } from '@by-example/config/bench';
import { measureKills } from './measureKills.ts';
import { measureMemory } from './measureMemory.ts';

// `pnpm bench`: the tool's figures beside their goals.
await runBench({
  measures: [measureMemory, measureKills],
  means: 'the local endpoint in another process',
  whenBusy: 'the lines per second look worse than they are',
  longestMs: 900_000,
});
