import { type ChildProcess, fork } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '@by-example/core';
import type { Exercise } from '../exercise/Exercise.ts';
import { readCode } from '../exercise/starter.ts';
import type { Problem, Verdict } from './Verdict.ts';

/** Judges learners' files, one at a time, in a process of its own. */
export type Judge = {
  /** Judges what an exercise's file contains now. A run that does not end is ended. */
  judge: (exercise: Exercise) => Promise<Verdict>;
  stop: () => void;
};

/** What the judge's process is asked. */
export type Request = { exercise: Exercise; language: Language; testTimeoutMs: number };

/** What it answers. */
type Answer = Verdict | { failed: string };

/** How long a test may take, the first run, a later one, and one that the next waits for. */
type Limits = { testMs: number; firstMs: number; laterMs: number; replacedMs: number };

/** What a learner waits for at most. */
export const usualLimits: Limits = {
  testMs: 2_000,
  firstMs: 30_000,
  laterMs: 8_000,
  replacedMs: 1_500,
};

/** Starts the judge: it loads what it needs at once, before the first run is asked for. */
export function startJudge({
  language,
  limits = usualLimits,
}: {
  language: Language;
  limits?: Limits;
}): Judge {
  let child = startProcess();
  let isWarm = false;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let isStopped = false;

  const judge = async (exercise: Exercise): Promise<Verdict> => {
    // A run that was still waiting must not start a process that nobody ends.
    if (isStopped) return brokenVerdict(exercise, { kind: 'ended' });
    if (child.exitCode !== null || child.signalCode !== null) child = startProcess();
    const limitMs = isWarm ? limits.laterMs : limits.firstMs;
    const answer = await ask(
      child,
      { exercise, language, testTimeoutMs: limits.testMs },
      limitMs,
      (passedMs) => {
        return isWarm && waiting > 0 && passedMs > limits.replacedMs;
      },
    );
    isWarm = answer !== 'endless' && answer !== 'ended';
    if (answer === 'endless' || answer === 'ended') {
      if (!isStopped) {
        child.kill('SIGKILL');
        child = startProcess();
      }
      return brokenVerdict(exercise, { kind: answer });
    }
    if ('failed' in answer)
      return brokenVerdict(exercise, { kind: 'judge', message: answer.failed });
    return answer;
  };

  return {
    judge: (exercise) => {
      waiting += 1;
      const verdict = last.then(() => {
        waiting -= 1;
        return judge(exercise);
      });
      last = verdict.catch(() => {});
      return verdict;
    },
    stop: () => {
      isStopped = true;
      child.kill('SIGKILL');
    },
  };
}

function ask(
  child: ChildProcess,
  request: Request,
  limitMs: number,
  isReplaced: (passedMs: number) => boolean,
): Promise<Answer | 'endless' | 'ended'> {
  return new Promise((resolve) => {
    const finish = (answer: Answer | 'endless' | 'ended') => {
      clearTimeout(timer);
      clearInterval(looking);
      child.off('message', finish).off('exit', end);
      resolve(answer);
    };
    const end = () => finish('ended');
    const timer = setTimeout(() => finish('endless'), limitMs);
    // What hangs and has been fixed since need not run out its time.
    const startedAt = performance.now();
    const looking = setInterval(() => {
      if (isReplaced(performance.now() - startedAt)) finish('endless');
    }, 100);
    child.on('message', finish).once('exit', end);
    child.send(request);
  });
}

/** The verdict on code that ended or never ended the judge's process. */
function brokenVerdict(exercise: Exercise, problem: Problem): Verdict {
  const code = readCode(exercise) ?? '';
  const steps = exercise.steps.map(({ number }) => {
    const isOpen = code.includes(`throw new Error('TODO ${number}:`);
    return { number, state: isOpen ? ('todo' as const) : ('written' as const) };
  });
  return { steps, problems: [problem], printed: '', code };
}

/** The judge's process has no key: it runs code that a learner is still writing. */
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
