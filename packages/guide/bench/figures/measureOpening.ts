import { type Figure, findProgram, median, sideBySide } from '@by-example/config/bench';
import { copyWorkshop } from '../workshop/copyWorkshop.ts';
import { makeSaves } from '../workshop/makeSaves.ts';

/** The times from the command to the screen, and to the first verdict on it. */
type Opening = { screenMs: number; verdictMs: number };

/** Measures how long `pnpm workshop` takes to its first screen. */
export async function measureOpening(): Promise<Figure[]> {
  const { exercise, open } = copyWorkshop();
  const { unfinished } = makeSaves(exercise);
  const pnpm = findProgram('pnpm');
  const openOnce = async (): Promise<Opening> => {
    const startedAt = performance.now();
    const screen = open(pnpm === undefined ? undefined : [pnpm, 'exec', 'node']);
    await screen.waitFor(exercise.title);
    const screenMs = performance.now() - startedAt;
    await screen.waitFor(unfinished.says);
    const verdictMs = performance.now() - startedAt;
    await screen.quit();
    return { screenMs, verdictMs };
  };
  const [openings = []] = await sideBySide([openOnce], {
    warmUps: 1,
    rounds: 5,
    budgetMs: 15_000,
  });
  return [judge(openings, pnpm === undefined ? 'node alone, with no pnpm' : 'as pnpm exec node')];
}

function judge(openings: readonly Opening[], command: string): Figure {
  const seconds = (durationMs: number) => `${(durationMs / 1_000).toFixed(2)} s`;
  const times = openings.map(({ screenMs }) => screenMs);
  const verdictMs = median(openings.map((opening) => opening.verdictMs));
  return {
    name: 'pnpm workshop to its screen',
    measured: seconds(median(times)),
    goal: '<= 1.5 s',
    isMet: median(times) <= 1_500,
    details:
      `${seconds(Math.min(...times))} to ${seconds(Math.max(...times))}, on a copy ${command}; ` +
      `with the first verdict on it after ${seconds(verdictMs)}`,
  };
}
