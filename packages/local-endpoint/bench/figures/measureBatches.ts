import { once } from 'node:events';
import { createWriteStream, openAsBlob } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { cores, type Figure } from '@by-example/config/bench';
import OpenAI from 'openai';
import { endpointKey } from '../../src/index.ts';
import { serverCommands } from '../processes/serverCommands.ts';
import { startServer } from '../processes/startServer.ts';

const count = 50_000;
const sentence =
  'The quick brown fox jumps over the lazy dog, and 다람쥐는 헌 쳇바퀴에 타고 싶습니다. ';

/** What one batch took. */
type BatchRun = { seconds: number; longestWaitMs: number; peakMegabytes: number };

/** Measures batches of 50,000 requests: short ones for speed; 200 MB of them for memory, and for how long others wait. */
export async function measureBatches(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'batches-'));
  try {
    const short = await runBatch(await writeFile(folder, 1));
    const long = await runBatch(await writeFile(folder, 33));
    return [judgeSpeed(short), judgeMemory(long), judgeWait(long)];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function writeFile(folder: string, sentences: number): Promise<string> {
  const path = join(folder, `${sentences}.jsonl`);
  function* lines() {
    for (let index = 0; index < count; index += 1) {
      const messages = [{ role: 'user', content: `${index}: ${sentence.repeat(sentences)}` }];
      const body = { model: 'gpt-6-luna', messages };
      const request = { custom_id: `${index}`, method: 'POST', url: '/v1/chat/completions', body };
      yield `${JSON.stringify(request)}\n`;
    }
  }
  await pipeline(lines, createWriteStream(path));
  return path;
}

async function runBatch(path: string): Promise<BatchRun> {
  const server = await startServer(serverCommands.endpoint, cores.server);
  const client = new OpenAI({ baseURL: server.baseUrl, apiKey: endpointKey });
  const watch = await watchWaits(server.baseUrl);
  const file = await client.files.create({
    file: new File([await openAsBlob(path)], 'requests.jsonl'),
    purpose: 'batch',
  });
  const startedAt = performance.now();
  let batch = await client.batches.create({
    input_file_id: file.id,
    endpoint: '/v1/chat/completions',
    completion_window: '24h',
  });
  while (batch.status !== 'completed') {
    await pause(50);
    batch = await client.batches.retrieve(batch.id);
    if (batch.status === 'failed') throw new Error('Cannot measure: the batch failed');
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  const longestWaitMs = await watch.stop();
  const { peakMemoryBytes } = await server.measureConsumption();
  await server.stop();
  return { seconds, longestWaitMs, peakMegabytes: peakMemoryBytes / 2 ** 20 };
}

/** Starts a thread that sends small requests, and resolves when it is warm. */
async function watchWaits(baseUrl: string): Promise<{ stop: () => Promise<number> }> {
  const worker = new Worker(new URL('../load/waitWorker.ts', import.meta.url), {
    workerData: baseUrl,
  });
  await once(worker, 'message');
  return {
    stop: async () => {
      const answer = once(worker, 'message');
      worker.postMessage('longest wait');
      const [longestMs] = await answer;
      await worker.terminate();
      return longestMs;
    },
  };
}

function judgeSpeed({ seconds }: BatchRun): Figure {
  const perSecond = count / seconds;
  return {
    name: 'Batch, requests per second',
    measured: perSecond.toFixed(0),
    goal: '>= 5,000',
    isMet: perSecond >= 5_000,
    details: `50,000 questions of a sentence in ${seconds.toFixed(1)} s, validation included`,
  };
}

function judgeMemory({ peakMegabytes, seconds }: BatchRun): Figure {
  return {
    name: 'Batch of 200 MB, peak memory',
    measured: `${peakMegabytes.toFixed(0)} MB`,
    goal: '< 400 MB',
    isMet: peakMegabytes < 400,
    details: `the whole process, its input and output stored: 50,000 questions in ${seconds.toFixed(1)} s`,
  };
}

function judgeWait({ longestWaitMs }: BatchRun): Figure {
  return {
    name: 'Longest wait during that batch',
    measured: `${longestWaitMs.toFixed(0)} ms`,
    goal: '<= 50 ms',
    isMet: longestWaitMs <= 50,
    details: 'of a small request, from the upload to the end',
  };
}
