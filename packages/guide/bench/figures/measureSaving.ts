import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  cleanEnvironment,
  type Figure,
  median,
  runProgram,
  sideBySide,
} from '@by-example/config/bench';
import { copyWorkshop } from '../workshop/copyWorkshop.ts';
import { makeSaves, type Save } from '../workshop/makeSaves.ts';

/** Nobody saves faster than that, and the workshop makes use of it. */
const betweenSavesMs = 700;

/** Measures how long a learner waits for the verdict on a save, and beside it a `vitest run` of the lesson. */
export async function measureSaving(): Promise<Figure[]> {
  const { exercise, open } = copyWorkshop();
  const { unfinished, wrong, solved } = makeSaves(exercise);
  const screen = open();
  await screen.waitFor(unfinished.says);

  const timeSave = async ({ code, says }: Save): Promise<number> => {
    await pause(betweenSavesMs);
    writeFileSync(exercise.file, code);
    const savedAt = performance.now();
    await screen.waitFor(says);
    return performance.now() - savedAt;
  };
  let last = unfinished;
  const saveAnother = () => {
    last = last === wrong ? unfinished : wrong;
    return timeSave(last);
  };
  const [saves = []] = await sideBySide([saveAnother], {
    warmUps: 2,
    rounds: 20,
    budgetMs: 30_000,
  });
  const [savesBeside = [], runs = []] = await sideBySide(
    [saveAnother, () => timeVitest(exercise.folder)],
    { warmUps: 1, rounds: 9, budgetMs: 30_000 },
  );
  const solve = async () => {
    await timeSave(wrong);
    return timeSave(solved);
  };
  const [solves = []] = await sideBySide([solve], { warmUps: 0, rounds: 5, budgetMs: 10_000 });
  await screen.quit();
  return [judgeSaves(exercise.name, saves, solves), compare(median(savesBeside), median(runs))];
}

/** Runs the lesson's own tests, as a learner would who has no workshop. */
async function timeVitest(folder: string): Promise<number> {
  await pause(betweenSavesMs);
  const vitest = join(folder, 'node_modules/vitest/vitest.mjs');
  const { durationMs } = await runProgram(process.execPath, [vitest, 'run'], {
    cwd: folder,
    env: cleanEnvironment(),
  });
  return durationMs;
}

function judgeSaves(lesson: string, saves: readonly number[], solves: readonly number[]): Figure {
  const middle = median(saves);
  const round = (durationMs: number) => durationMs.toFixed(0);
  return {
    name: 'Save to verdict on the screen',
    measured: `${round(middle)} ms`,
    goal: '<= 300 ms',
    isMet: middle <= 300,
    details:
      `${round(Math.min(...saves))} to ${round(Math.max(...saves))} ms in ${saves.length} saves of ${lesson}; ` +
      `of one that solves it: ${round(median(solves))} ms`,
  };
}

function compare(saveMs: number, runMs: number): Figure {
  const ratio = saveMs / runMs;
  return {
    name: 'Save to verdict, beside vitest',
    measured: `${ratio.toFixed(2)} x vitest run`,
    goal: '<= 0.5',
    isMet: ratio <= 0.5,
    details: `${saveMs.toFixed(0)} ms; vitest run in the lesson's folder, start to exit: ${runMs.toFixed(0)} ms`,
  };
}
