import type { Figure } from '@by-example/config/bench';
import OpenAI from 'openai';
import { countAnswers, folder, runTool, writeQuestions } from './runTool.ts';
import { startEndpoint } from './startEndpoint.ts';

const lines = 50_000;
const kills = 10;

/** Kills the tool at random moments, starts it again, and counts what was lost and what was sent twice. */
export async function measureKills(): Promise<Figure[]> {
  const endpoint = await startEndpoint();
  const input = await writeQuestions(lines);
  const { durationMs } = await runTool(input, 'whole.csv', endpoint.environment);
  let [killed, works, lost] = [0, 1, 0];
  const moments: string[] = [];
  while (killed < kills) {
    works += 1;
    const output = `killed-${works}.csv`;
    for (let isKilled = true; isKilled; ) {
      // Two kills for each file at most: the second meets a run that goes on.
      const killAfterMs = moments.length < 2 * (works - 1) ? Math.random() * durationMs : undefined;
      const run = await runTool(input, output, endpoint.environment, killAfterMs);
      isKilled = run.isKilled;
      if (isKilled) killed += 1;
      if (killAfterMs !== undefined) {
        moments.push(isKilled ? (killAfterMs / 1_000).toFixed(1) : 'too late');
      }
    }
    lost += lines - (await countAnswers(output));
  }
  const sent = await countSent(endpoint.environment);
  await endpoint.stop();
  const repeated = sent - works * lines;
  return [
    {
      name: `${killed} kill -9, 50,000 lines each`,
      measured: `${lost} lost, ${repeated} repeated`,
      goal: '0 and 0',
      isMet: lost === 0 && repeated === 0,
      details: `${works - 1} files; killed after ${moments.join(', ')} s in ${folder.split('/').at(-1)}`,
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
