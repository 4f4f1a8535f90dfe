import type { Figure } from '@by-example/config/bench';
import OpenAI from 'openai';
import { countAnswers, runTool, writeQuestions } from './runTool.ts';
import { startEndpoint } from './startEndpoint.ts';

const lines = 50_000;
const kills = 10;

/** Kills the tool at random moments, starts it again, and counts what was lost and what was sent twice. */
export async function measureKills(): Promise<Figure[]> {
  const input = await writeQuestions(lines);
  let [files, lost, repeated, longestMs] = [0, 0, 0, 8_000];
  const moments: string[] = [];
  while (moments.length < kills) {
    files += 1;
    // An endpoint has room for the files of a few batches.
    const { environment, stop } = await startEndpoint();
    const output = `killed-${files}.csv`;
    // The second kill of a file meets a run that goes on.
    for (let tries = 0; tries < 2 && moments.length < kills; tries += 1) {
      const killAfterMs = Math.random() * longestMs;
      const { isKilled, durationMs } = await runTool(input, output, environment, killAfterMs);
      if (isKilled) moments.push((killAfterMs / 1_000).toFixed(1));
      else longestMs = durationMs;
    }
    const { durationMs } = await runTool(input, output, environment);
    longestMs = Math.max(longestMs, durationMs);
    lost += lines - (await countAnswers(output));
    repeated += (await countSent(environment)) - lines;
    await stop();
  }
  return [
    {
      name: 'Ten kill -9, 50,000 lines each',
      measured: `${lost} and ${repeated}`,
      goal: '0 lost, 0 repeated',
      isMet: lost === 0 && repeated === 0,
      details: `${files} files; killed after ${moments.join(', ')} s`,
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
