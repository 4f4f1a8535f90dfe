import { cores, type Figure } from '@by-example/config/bench';
import { endpointKey } from '../../src/index.ts';
import { serverCommands } from '../processes/serverCommands.ts';
import { startServer } from '../processes/startServer.ts';

const length = 2_000_000;

/** Questions of two million characters without a space or a word, which take longest to count. */
const questions: Readonly<Record<string, string>> = {
  'one letter': 'a'.repeat(length),
  spaces: ' '.repeat(length),
  letters: Array.from({ length }, (_, at) => 'etaoinshrdlu'[(at * at) % 11]).join(''),
  Korean: '가나다라마바사아자차'.repeat(length / 10),
};

/** Measures how long a request waits at most while the tokens of another request's long question are counted. */
export async function measureLongestWait(): Promise<Figure[]> {
  const server = await startServer(serverCommands.endpoint, cores.server);
  const url = `${server.baseUrl}/chat/completions`;
  const waits: { name: string; longestMs: number }[] = [];
  for (let warmUp = 0; warmUp < 200; warmUp += 1) await ask(url, 'Hello');
  for (const [name, question] of Object.entries(questions)) {
    waits.push({
      name,
      longestMs: await measureDuring(ask(url, question), () => ask(url, 'Hello')),
    });
  }
  await server.stop();
  const longestMs = Math.max(...waits.map((wait) => wait.longestMs));
  return [
    {
      name: 'Longest wait during a long count',
      measured: `${longestMs.toFixed(0)} ms`,
      goal: '<= 50 ms',
      isMet: longestMs <= 50,
      details: `including the other request's JSON, 2,000,000 characters; the worst of: ${waits
        .map((wait) => `${wait.name} ${wait.longestMs.toFixed(0)}`)
        .join(', ')}`,
    },
  ];
}

async function ask(url: string, content: string): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${endpointKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'gpt-4.1', messages: [{ role: 'user', content }] }),
  });
  await response.arrayBuffer();
}

/** Repeats a request until another one has its answer, and returns the longest time that it took. */
async function measureDuring(long: Promise<void>, short: () => Promise<void>): Promise<number> {
  let isRunning = true;
  const ended = long.finally(() => {
    isRunning = false;
  });
  let longestMs = 0;
  while (isRunning) {
    const startedAt = performance.now();
    await short();
    longestMs = Math.max(longestMs, performance.now() - startedAt);
  }
  await ended;
  return longestMs;
}
