import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { pinned } from './pinned.ts';

/** The options of a child process. */
export type ChildOptions = Pick<SpawnOptions, 'cwd' | 'env' | 'shell' | 'stdio'> & {
  /** The only core that it may use, if the system supports pinning. */
  core?: number | undefined;
};

const isWindows = process.platform === 'win32';
const running = new Set<ChildProcess>();

/** Starts a program that `killChildren` can kill, together with every process that the program started. */
export function startChild(
  program: string,
  programArguments: readonly string[],
  { core, ...options }: ChildOptions,
): ChildProcess {
  const [command, ...rest] = pinned([program, ...programArguments], core);
  // A separate process group: one signal reaches all of it.
  const child = spawn(command, rest, { ...options, detached: !isWindows });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Kills every child that is still running. */
export function killChildren(): void {
  for (const child of running) {
    try {
      if (isWindows || child.pid === undefined) child.kill('SIGKILL');
      else process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has already exited.
    }
  }
}
