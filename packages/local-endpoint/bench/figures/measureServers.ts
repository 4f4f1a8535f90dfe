import { cores, type Figure, median, sideBySide } from '@by-example/config/bench';
import { checkAnswer } from '../load/checkAnswer.ts';
import { generateLoad } from '../load/generateLoad.ts';
import type { LoadResult } from '../load/Load.ts';
import { requestBody } from '../load/typicalChat.ts';
import { serverCommands } from '../processes/serverCommands.ts';
import { type ServerProcess, startServer } from '../processes/startServer.ts';

const connections = 32;
const durationMs = 1_000;

/** A server's results in one round. */
type Round = LoadResult & { cpuMicroseconds: number };

/** A server's median results over all rounds. */
type Performance = { perSecond: number; p99Ms: number; cpuMicroseconds: number };

/** Measures requests and streams per second, compared with other servers under the same load. */
export async function measureServers(): Promise<Figure[]> {
  const bareServer = await startServer(serverCommands.bare, cores.server);
  const aimockServer = await startServer(serverCommands.aimock, cores.server);
  const endpoint = await startServer(serverCommands.endpoint, cores.server);
  for (const server of [bareServer, aimockServer, endpoint]) {
    await checkAnswer(urlOf(server), { stream: false });
  }
  await checkAnswer(urlOf(endpoint), { stream: true });

  const [bareRounds = [], aimockRounds = [], requestRounds = [], streamRounds = []] =
    await sideBySide(
      [
        () => measureRound(bareServer, { stream: false }),
        () => measureRound(aimockServer, { stream: false }),
        () => measureRound(endpoint, { stream: false }),
        () => measureRound(endpoint, { stream: true }),
      ],
      { warmUps: 2, rounds: 7, budgetMs: 33_000 },
    );
  const { peakMemoryBytes } = await endpoint.measureConsumption();
  await Promise.all([bareServer, aimockServer, endpoint].map((server) => server.stop()));

  const bare = summarize(bareRounds);
  const requests = summarize(requestRounds);
  return [
    compareRequests(requests, bare),
    compareWithAimock(requests, summarize(aimockRounds)),
    compareLatencies(requests, bare),
    judgeMemory(peakMemoryBytes),
    compareStreams(summarize(streamRounds), bare),
  ];
}

function urlOf({ baseUrl }: ServerProcess): string {
  return `${baseUrl}/chat/completions`;
}

async function measureRound(server: ServerProcess, kind: { stream: boolean }): Promise<Round> {
  const before = await server.measureConsumption();
  const body = requestBody(kind);
  const result = await generateLoad({ url: urlOf(server), body, connections, durationMs });
  const after = await server.measureConsumption();
  const used = after.cpuMicroseconds - before.cpuMicroseconds;
  return { ...result, cpuMicroseconds: used / result.requests };
}

function summarize(rounds: readonly Round[]): Performance {
  return {
    perSecond: median(rounds.map(({ requestsPerSecond }) => requestsPerSecond)),
    p99Ms: median(rounds.map(({ p99Ms }) => p99Ms)),
    cpuMicroseconds: median(rounds.map(({ cpuMicroseconds }) => cpuMicroseconds)),
  };
}

function compareRequests(ours: Performance, bare: Performance): Figure {
  const ratio = ours.perSecond / bare.perSecond;
  return {
    name: 'Requests a second',
    measured: `${ratio.toFixed(3)} of bare`,
    goal: '>= 0.40',
    isMet: ratio >= 0.4,
    details: `${describe(ours)}; a bare node:http server ${describe(bare)}`,
  };
}

function compareWithAimock(ours: Performance, aimock: Performance): Figure {
  const ratio = ours.perSecond / aimock.perSecond;
  return {
    name: 'Requests a second',
    measured: `${ratio.toFixed(2)} x aimock`,
    goal: '>= 2',
    isMet: ratio >= 2,
    details: `aimock, another local stand-in for the API: ${describe(aimock)}`,
  };
}

function compareLatencies(ours: Performance, bare: Performance): Figure {
  const ratio = ours.p99Ms / bare.p99Ms;
  return {
    name: 'Latency of 99 in 100 requests',
    measured: `${ratio.toFixed(2)} x bare`,
    goal: '<= 5',
    isMet: ratio <= 5,
    details: `${ours.p99Ms.toFixed(2)} ms; a bare node:http server ${bare.p99Ms.toFixed(2)} ms`,
  };
}

function judgeMemory(bytes: number): Figure {
  const megabytes = bytes / 2 ** 20;
  return {
    name: 'Peak memory of the endpoint',
    measured: `${megabytes.toFixed(0)} MB`,
    goal: '<= 160 MB',
    isMet: megabytes <= 160,
    details: 'its whole process, after all requests and streams',
  };
}

function compareStreams(ours: Performance, bare: Performance): Figure {
  const ratio = ours.perSecond / bare.perSecond;
  return {
    name: 'Streams of 36 events a second',
    measured: `${ratio.toFixed(3)} of bare`,
    goal: '>= 0.12',
    isMet: ratio >= 0.12,
    details: `${describe(ours)}; a bare node:http server, its requests: ${describe(bare)}`,
  };
}

/** Describes a performance; the CPU time is more reliable than the rate if other programs are running. */
function describe({ perSecond, cpuMicroseconds }: Performance): string {
  const rate = Math.round(perSecond).toLocaleString('en');
  return `${rate} a second, ${cpuMicroseconds.toFixed(1)} µs of CPU each`;
}
