import type { Figure } from '@by-example/config/bench';
import OpenAI from 'openai';
import { countAnswers, runTool, writeQuestions } from './runTool.ts';
import { startEndpoint } from './startEndpoint.ts';

const lines = 50_000;
const kills = 10;

/** Kills the tool at random moments, starts it again, and counts what was lost and what was sent twice. */
export async function measureKills(): Promise<Figure[]> {
  const endpoint = await startEndpoint();
  const input = await writeQuestions(lines);
  const { durationMs } = await runTool(input, 'whole.csv', endpoint.environment);
  let [works, lost] = [1, 0];
  const moments: string[] = [];
  while (moments.length < kills) {
    works += 1;
    const output = `killed-${works}.csv`;
    // The second kill of a file meets a run that goes on.
    for (let tries = 0; tries < 2 && moments.length < kills; tries += 1) {
      const killAfterMs = Math.random() * durationMs;
      const { isKilled } = await runTool(input, output, endpoint.environment, killAfterMs);
      if (isKilled) moments.push((killAfterMs / 1_000).toFixed(1));
    }
    await runTool(input, output, endpoint.environment);
    lost += lines - (await countAnswers(output));
  }
  const sent = await countSent(endpoint.environment);
  await endpoint.stop();
  const repeated = sent - works * lines;
  return [
    {
      name: 'Ten kill -9, 50,000 lines each',
      measured: `${lost} and ${repeated}`,
      goal: '0 lost, 0 repeated',
      isMet: lost === 0 && repeated === 0,
      details: `${works - 1} files; killed after ${moments.join(', ')} s`,
    },
  ];
}

/** Counts the lines of all batches that were created. */
async function countSent({ OPENAI_BASE_URL, OPENAI_API_KEY }: NodeJS.ProcessEnv): Promise<number> {
  const client = new OpenAI({ baseURL: OPENAI_BASE_URL, apiKey: OPENAI_API_KEY });
  let sent = 0;
  for await (const { request_counts } of client.batches.list()) sent += request_counts?.total ?? 0;
  return sent;
}
