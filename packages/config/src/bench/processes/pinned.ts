import { readFileSync } from 'node:fs';
import { findProgram } from './findProgram.ts';

/** Returns a command line that runs on one core only, if `taskset` exists (Linux); otherwise the same one. */
export function pinned(
  commandLine: readonly [string, ...string[]],
  core: number | undefined,
): readonly [string, ...string[]] {
  if (core === undefined || taskset === undefined) return commandLine;
  return [taskset, '--cpu-list', String(core), ...commandLine];
}

const taskset = findProgram('taskset');

/** One core for the server and another for the client; neither if fewer than two are available. */
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
