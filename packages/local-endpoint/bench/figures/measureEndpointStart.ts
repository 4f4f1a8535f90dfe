import { once } from 'node:events';
import { type Figure, findProgram, median, sideBySide } from '@by-example/config/bench';
import { checkAnswer } from '../load/checkAnswer.ts';
import { startListening } from '../processes/startListening.ts';

/** A server that answers anything at once. */
const emptyServer = `
const server = require('node:http').createServer((request, response) => response.end('{}'.repeat(400)));
server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port));`;

/** Measures the time from `pnpm endpoint` to its first answer, compared with an empty server started by pnpm. */
export async function measureEndpointStart(): Promise<Figure[]> {
  const pnpm = findProgram('pnpm');
  if (pnpm === undefined || process.platform === 'win32') return [];
  const [ours = [], empty = []] = await sideBySide(
    [
      () => timeFirstAnswer(pnpm, ['--silent', 'endpoint', '--port', '0']),
      () => timeFirstAnswer(pnpm, ['exec', 'node', '--eval', emptyServer]),
    ],
    { warmUps: 1, rounds: 9, budgetMs: 10_000 },
  );
  return [compare(median(ours), median(empty))];
}

async function timeFirstAnswer(program: string, words: readonly string[]): Promise<number> {
  const startedAt = performance.now();
  const { child, baseUrl } = await startListening(program, words);
  await checkAnswer(`${baseUrl}/chat/completions`, { stream: false });
  const durationMs = performance.now() - startedAt;
  // Like Ctrl+C in a terminal: the signal reaches pnpm and the server.
  const exited = once(child, 'exit');
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
  await exited;
  return durationMs;
}

function compare(oursMs: number, emptyMs: number): Figure {
  const ratio = oursMs / emptyMs;
  return {
    name: 'pnpm endpoint to first answer',
    measured: `${ratio.toFixed(2)} x empty`,
    goal: '<= 1.2',
    isMet: ratio <= 1.2,
    details: `${oursMs.toFixed(0)} ms; pnpm exec node with an empty server ${emptyMs.toFixed(0)} ms`,
  };
}
