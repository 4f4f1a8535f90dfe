import { type ChildProcess, fork } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Run } from './Run.ts';

/** What a run came to: what the tests said, or how it ended without them. */
export type Outcome = { run: Run } | { broken: 'endless' | 'ended' };

/** Runs the tests of exercises, one run at a time, in a process of its own. */
export type Judge = {
  /** Runs the tests of the lesson in that folder. A run that does not end is ended. */
  judge: (folder: string) => Promise<Outcome>;
  stop: () => void;
};

/** How long loading may take, then the tests, and these once the next run waits. */
export const limits = { loadingMs: 30_000, runningMs: 5_000, replacedMs: 1_000 };

/** Starts the judge: it loads what it needs at once, before the first run is asked for. */
export function startJudge(): Judge {
  let child = startProcess();
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let isStopped = false;

  const judge = async (folder: string): Promise<Outcome> => {
    // A run that was still waiting must not start a process that nobody ends.
    if (isStopped) return { broken: 'ended' };
    if (child.exitCode !== null || child.signalCode !== null) child = startProcess();
    const outcome = await runOnce(child, folder, () => waiting > 0);
    if ('broken' in outcome && !isStopped) {
      child.kill('SIGKILL');
      child = startProcess();
    }
    return outcome;
  };

  return {
    judge: (folder) => {
      waiting += 1;
      const outcome = last.then(() => {
        waiting -= 1;
        return judge(folder);
      });
      last = outcome.catch(() => {});
      return outcome;
    },
    stop: () => {
      isStopped = true;
      child.kill('SIGKILL');
    },
  };
}

function runOnce(child: ChildProcess, folder: string, isReplaced: () => boolean): Promise<Outcome> {
  return new Promise((resolve) => {
    const finish = (outcome: Outcome) => {
      clearTimeout(timer);
      clearInterval(looking);
      child.off('message', receive).off('exit', end);
      resolve(outcome);
    };
    const isLate = () => finish({ broken: 'endless' });
    const end = () => finish({ broken: 'ended' });
    const receive = (message: Run | 'started') => {
      if (message !== 'started') return finish({ run: message });
      clearTimeout(timer);
      timer = setTimeout(isLate, limits.runningMs);
      // What hangs and has been mended since need not run out its time.
      looking = setInterval(() => isReplaced() && isLate(), limits.replacedMs);
    };
    let timer = setTimeout(isLate, limits.loadingMs);
    let looking: NodeJS.Timeout | undefined;
    child.on('message', receive).once('exit', end);
    child.send(folder);
  });
}

/** The judge's process sees no key: what runs there is code that a learner is still writing. */
function startProcess(): ChildProcess {
  const environment = { ...process.env };
  for (const name of Object.keys(environment)) {
    if (name.startsWith('OPENAI_') || name === 'FORCE_COLOR') delete environment[name];
  }
  // Threads find the compiled code by this.
  environment.NODE_COMPILE_CACHE ??= join(tmpdir(), 'node-compile-cache');
  return fork(join(import.meta.dirname, 'main.ts'), {
    env: { ...environment, NO_COLOR: '1' },
    execArgv: [],
    // What vitest or a learner's code prints past it stays off the screen.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
