import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Figure } from '@by-example/config/bench';
import { copyWorkshop } from '../workshop/copyWorkshop.ts';
import { makeSaves } from '../workshop/makeSaves.ts';
import { readCpuMs } from '../workshop/readCpuMs.ts';

const settlingMs = 3_000;
const idleMs = 5_000;

/** Measures what the workshop costs while it waits for a save: all of its processes. */
export async function measureIdling(): Promise<Figure[]> {
  const { exercise, open } = copyWorkshop();
  const { unfinished, wrong } = makeSaves(exercise);
  const screen = open();
  await screen.waitFor(unfinished.says);
  writeFileSync(exercise.file, wrong.code);
  await screen.waitFor(wrong.says);

  await pause(settlingMs);
  const startedAt = performance.now();
  const before = await readCpuMs(screen.processGroup);
  await pause(idleMs);
  const after = await readCpuMs(screen.processGroup);
  const passedMs = performance.now() - startedAt;
  await screen.quit();
  return [
    judge(before === undefined || after === undefined ? undefined : after - before, passedMs),
  ];
}

/** The goal is none at all; the system counts hundredths of a second, so this is as near as can be told. */
function judge(cpuMs: number | undefined, passedMs: number): Figure {
  const percent = cpuMs === undefined ? undefined : (cpuMs / passedMs) * 100;
  return {
    name: 'CPU while nothing happens',
    measured: percent === undefined ? 'not measured' : `${percent.toFixed(1)} % of a core`,
    goal: '<= 0.5 %',
    isMet: percent === undefined ? undefined : percent <= 0.5,
    details:
      cpuMs === undefined
        ? 'this system does not tell the CPU time of processes'
        : `${cpuMs.toFixed(0)} ms in ${(passedMs / 1_000).toFixed(1)} s of the workshop and its judge; up to 0.5 % counts as none`,
  };
}
