import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { pinned } from './pinned.ts';

/** What a child is started with. */
export type ChildOptions = Pick<SpawnOptions, 'cwd' | 'env' | 'shell' | 'stdio'> & {
  /** The one core it may use, where the system can hold it there. */
  core?: number | undefined;
};

const isWindows = process.platform === 'win32';
const running = new Set<ChildProcess>();

/** Starts a program that `killChildren` ends, if it is still running by then, with all that it started. */
export function startChild(
  program: string,
  programArguments: readonly string[],
  { core, ...options }: ChildOptions,
): ChildProcess {
  const [command, ...rest] = pinned([program, ...programArguments], core);
  // A process group of its own: one signal reaches all of it.
  const child = spawn(command, rest, { ...options, detached: !isWindows });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Ends every child that is still running, at once. */
export function killChildren(): void {
  for (const child of running) {
    try {
      if (isWindows || child.pid === undefined) child.kill('SIGKILL');
      else process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}
