import {
  cleanEnvironment,
  type Figure,
  findProgram,
  median,
  runProgram,
  sideBySide,
} from '@by-example/config/bench';
import { projectFolder } from '../../src/node/projectFolder.ts';

/** Measures the tour of all lessons: with node and, if pnpm is installed, as `pnpm start`. */
export async function measureTour(): Promise<Figure[]> {
  const pnpm = findProgram('pnpm');
  const tours = [
    { name: 'Tour: node', program: process.execPath, words: ['packages/guide/src/main.ts'] },
    ...(pnpm === undefined
      ? []
      : [{ name: 'Tour: pnpm start', program: 'pnpm', words: ['start'] }]),
  ];
  const results = await sideBySide(
    tours.map(
      ({ program, words }) =>
        () =>
          run(program, [...words, '--offline']),
    ),
    { warmUps: 1, rounds: 5, budgetMs: 20_000 },
  );
  return tours.map(({ name }, index) => judge(name, results[index] ?? []));
}

async function run(program: string, words: readonly string[]): Promise<number> {
  const { durationMs } = await runProgram(program, words, {
    cwd: projectFolder,
    // A missing package should be an error here; installing it would be a surprise.
    env: { ...cleanEnvironment(), pnpm_config_verify_deps_before_run: 'error' },
    shell: process.platform === 'win32' && program === 'pnpm',
  });
  return durationMs;
}

function judge(name: string, durationsMs: readonly number[]): Figure {
  const seconds = median(durationsMs) / 1_000;
  return {
    name: `${name} --offline`,
    measured: `${seconds.toFixed(2)} s`,
    goal: '<= 2 s',
    isMet: seconds <= 2,
    details: `${(Math.min(...durationsMs) / 1_000).toFixed(2)} to ${(Math.max(...durationsMs) / 1_000).toFixed(2)} s`,
  };
}
