import { existsSync, globSync, readFileSync } from 'node:fs';
import { findProgram, runProgram } from '@by-example/config/bench';

const ticksPerSecond = 100;

/** Returns the CPU time that the processes of a group have used; undefined if the system does not report it. */
export async function readCpuMs(processGroup: number): Promise<number | undefined> {
  if (existsSync('/proc/self/stat')) return readProc(processGroup);
  const ps = findProgram('ps');
  return ps === undefined ? undefined : readList(ps, processGroup);
}

/** Linux: user and system time of each process, and of those that it started and that have ended. */
function readProc(processGroup: number): number {
  const ticks = globSync('/proc/[0-9]*/stat').flatMap((file) => {
    // What follows the program's name, which may hold anything: its state, its parent, its group.
    const [, , group, ...fields] = readStatus(file)
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number);
    return group === processGroup ? fields.slice(8, 12) : [];
  });
  return (sum(ticks) / ticksPerSecond) * 1_000;
}

/** A process may end while the list is read. */
function readStatus(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Elsewhere: `  4711   0:01.23`. */
async function readList(ps: string, processGroup: number): Promise<number> {
  const { output } = await runProgram(ps, ['-A', '-o', 'pgid=,time=']);
  const times = output
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([group]) => group === String(processGroup))
    .map(([, time = '']) =>
      time.split(/[-:]/).reduce((total, part) => total * 60 + Number(part), 0),
    );
  return sum(times) * 1_000;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0);
}
