import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { getCompileCacheDir } from 'node:module';
import type { Language } from '@by-example/core';
import type { Lesson } from './findLessons.ts';
import type { HeldOutput } from './HeldOutput.ts';

/** How a lesson runs. */
export type RunOptions = {
  nodeOptions?: readonly string[];
  /** What a person wrote for the lesson's program. */
  lessonArguments?: readonly string[];
  /** Whether the lesson may read what the person types. By default it reads nothing, and plays its script. */
  stdin?: 'inherit' | 'ignore';
  /** Where its output goes; straight to the terminal by default. */
  output?: HeldOutput;
};

/**
 * Runs what a lesson's own `start` script runs and returns its exit code, or 1 if a signal ended it. A signal to this program
 * ends the lesson too.
 */
export async function runLesson(
  lesson: Lesson,
  language: Language,
  { nodeOptions = [], lessonArguments = [], stdin = 'ignore', output }: RunOptions = {},
): Promise<number> {
  const [program, ...words] = lesson.start.split(' ');
  if (program !== 'tsx') {
    throw new Error(`Cannot run ${lesson.name}: its start script does not begin with tsx`);
  }
  // Node reads TypeScript itself; with the tsx command, and without the cache, a lesson takes twice as long to load.
  const commandLine = [...nodeOptions, ...words, '--lang', language, ...lessonArguments];
  const stdout = output ? 'pipe' : 'inherit';
  const child = spawn(process.execPath, commandLine, {
    cwd: lesson.folder,
    stdio: [stdin, stdout, stdout],
    env: {
      NODE_COMPILE_CACHE: getCompileCacheDir(),
      // As pnpm does: the lesson finds a person's files from where that person is.
      INIT_CWD: process.cwd(),
      ...process.env,
      ...(output && terminalSettings()),
    },
  });
  child.stdout?.on('data', (chunk) => output?.write(process.stdout, chunk));
  child.stderr?.on('data', (chunk) => output?.write(process.stderr, chunk));
  const end = () => child.kill();
  process.once('exit', end);
  const [code] = await once(child, 'close');
  process.off('exit', end);
  return code ?? 1;
}

/** Returns the environment that tells a program behind a pipe about the terminal at its end. */
function terminalSettings(): NodeJS.ProcessEnv {
  const { columns, isTTY } = process.stdout;
  if (!isTTY) return {};
  return { COLUMNS: String(columns), ...(process.stdout.hasColors() && { FORCE_COLOR: '1' }) };
}
