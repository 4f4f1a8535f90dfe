import { cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

const lookMs = 500;

/** Measures how many cores other programs keep busy right now, such as 0.3. */
export async function countBusyCores(): Promise<number> {
  const before = sumTimes();
  await pause(lookMs);
  const after = sumTimes();
  const passed = after.busy + after.idle - before.busy - before.idle;
  return passed === 0 ? 0 : ((after.busy - before.busy) / passed) * after.cores;
}

function sumTimes(): { busy: number; idle: number; cores: number } {
  const times = cpus().map((core) => core.times);
  const sum = (numbers: number[]) => numbers.reduce((one, other) => one + other, 0);
  return {
    busy: sum(times.map(({ user, nice, sys, irq }) => user + nice + sys + irq)),
    idle: sum(times.map(({ idle }) => idle)),
    cores: times.length,
  };
}
