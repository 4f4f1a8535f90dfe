import type { Figure } from '@by-example/config/bench';
import { countAnswers, runTool, writeQuestions } from './runTool.ts';
import { startEndpoint } from './startEndpoint.ts';

const [few, many] = [5_000, 50_000] as const;

/** Measures the tool's memory with few and with many questions, and how many it answers in a second. */
export async function measureMemory(): Promise<Figure[]> {
  const endpoint = await startEndpoint();
  const inputs = { [few]: await writeQuestions(few), [many]: await writeQuestions(many) };
  const run = async (count: typeof few | typeof many, name: string) => {
    const result = await runTool(inputs[count] ?? '', name, endpoint.environment);
    const right = await countAnswers(name);
    if (right !== count) throw new Error(`Cannot trust a run: ${right} answers of ${count}`);
    return result;
  };
  // The first run fills the compile cache.
  await run(few, 'first.csv');
  const small = await run(few, 'few.csv');
  const large = await run(many, 'many.csv');
  await endpoint.stop();

  const growth = large.peakMegabytes / small.peakMegabytes - 1;
  const perSecond = many / (large.durationMs / 1_000);
  return [
    {
      name: 'Peak memory, 50,000 lines',
      measured: `${large.peakMegabytes.toFixed(0)} MB`,
      goal: '<= 160 MB',
      isMet: large.peakMegabytes <= 160,
      details: 'of the process of the lesson, from its start to its exit',
    },
    {
      name: 'Growth from 5,000 lines',
      measured: `${(100 * growth).toFixed(1)} %`,
      goal: '< 10 %',
      isMet: growth < 0.1,
      details: `5,000 lines take ${small.peakMegabytes.toFixed(0)} MB`,
    },
    {
      name: 'From CSV to CSV',
      measured: `${perSecond.toFixed(0)} lines/s`,
      goal: '>= 1500 lines/s',
      isMet: perSecond >= 1_500,
      details: `${(large.durationMs / 1_000).toFixed(1)} s, most of it the endpoint's work on the batch`,
    },
  ];
}
