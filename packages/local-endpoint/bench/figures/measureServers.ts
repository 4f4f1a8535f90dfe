import type { Figure } from '../Figure.ts';
import { checkAnswer } from '../load/checkAnswer.ts';
import { generateLoad, type LoadResult } from '../load/generateLoad.ts';
import { requestBody } from '../load/typicalChat.ts';
import { median } from '../median.ts';
import { cores } from '../processes/pinned.ts';
import { startServer } from '../processes/startServer.ts';
import { sideBySide } from '../sideBySide.ts';

const connections = 32;
const durationMs = 1_000;

/** Measures requests and streams a second against a bare `node:http` server under the same load. */
export async function measureServers(): Promise<Figure[]> {
  const bareServer = await startServer('bareServer.ts', cores.server);
  const endpoint = await startServer('endpointServer.ts', cores.server);
  const bareUrl = `${bareServer.baseUrl}/chat/completions`;
  const url = `${endpoint.baseUrl}/chat/completions`;
  await checkAnswer(bareUrl, { stream: false });
  await checkAnswer(url, { stream: false });
  await checkAnswer(url, { stream: true });

  const body = requestBody({ stream: false });
  const streamBody = requestBody({ stream: true });
  const [bare = [], requests = [], streams = []] = await sideBySide(
    [
      () => generateLoad({ url: bareUrl, body, connections, durationMs }),
      () => generateLoad({ url, body, connections, durationMs }),
      () => generateLoad({ url, body: streamBody, connections, durationMs }),
    ],
    { warmUps: 2, rounds: 7, budgetMs: 25_000 },
  );
  const peakMemory = await endpoint.measurePeakMemory();
  await Promise.all([bareServer.stop(), endpoint.stop()]);

  return [
    compareRequests(rateOf(requests), rateOf(bare)),
    compareLatencies(p99Of(requests), p99Of(bare)),
    judgeMemory(peakMemory),
    compareStreams(rateOf(streams), rateOf(bare)),
  ];
}

function rateOf(results: readonly LoadResult[]): number {
  return median(results.map(({ requestsPerSecond }) => requestsPerSecond));
}

function p99Of(results: readonly LoadResult[]): number {
  return median(results.map(({ p99Ms }) => p99Ms));
}

function compareRequests(ours: number, bare: number): Figure {
  const ratio = ours / bare;
  return {
    name: 'Requests a second',
    measured: `${ratio.toFixed(3)} of bare`,
    goal: '>= 0.40',
    isMet: ratio >= 0.4,
    details: `${count(ours)} a second, a bare node:http server ${count(bare)}`,
  };
}

function compareLatencies(oursMs: number, bareMs: number): Figure {
  const ratio = oursMs / bareMs;
  return {
    name: 'Latency of 99 in 100 requests',
    measured: `${ratio.toFixed(2)} x bare`,
    goal: '<= 5',
    isMet: ratio <= 5,
    details: `${oursMs.toFixed(2)} ms, a bare node:http server ${bareMs.toFixed(2)} ms`,
  };
}

function judgeMemory(bytes: number): Figure {
  const megabytes = bytes / 2 ** 20;
  return {
    name: 'Peak memory of the endpoint',
    measured: `${megabytes.toFixed(0)} MB`,
    goal: '<= 160 MB',
    isMet: megabytes <= 160,
    details: 'after all requests and streams above and below',
  };
}

/** 8,000 streams a second, or the same share of the bare server's requests where the machine is slower. */
function compareStreams(ours: number, bare: number): Figure {
  const ratio = ours / bare;
  const wanted = 8_000 / 65_900;
  return {
    name: 'Streams of 36 events a second',
    measured: `${ratio.toFixed(3)} of bare`,
    goal: `>= ${wanted.toFixed(3)} or 8,000`,
    isMet: ours >= 8_000 || ratio >= wanted,
    details: `${count(ours)} streams a second, a bare node:http server ${count(bare)} requests`,
  };
}

function count(perSecond: number): string {
  return Math.round(perSecond).toLocaleString('en');
}
