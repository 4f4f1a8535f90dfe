import { readFileSync } from 'node:fs';
import { findProgram } from './findProgram.ts';

/** Gives a command line that runs on one core only, where `taskset` exists (Linux); elsewhere the same one. */
export function pinned(
  commandLine: readonly [string, ...string[]],
  core: number | undefined,
): readonly [string, ...string[]] {
  if (core === undefined || taskset === undefined) return commandLine;
  return [taskset, '--cpu-list', String(core), ...commandLine];
}

const taskset = findProgram('taskset');

/** A core for the server and another for the client, or neither where there are no two to choose from. */
export const cores: { server?: number; client?: number } = chooseCores();

function chooseCores(): { server?: number; client?: number } {
  if (taskset === undefined) return {};
  const status = readFileSync('/proc/self/status', 'utf8');
  // Such as `0-3,8`.
  const allowed = /^Cpus_allowed_list:\s*(.+)$/m.exec(status)?.[1] ?? '';
  const [first, ...others] = allowed.split(/[-,]/).map(Number);
  const last = others.at(-1);
  return first === undefined || last === undefined ? {} : { server: first, client: last };
}
