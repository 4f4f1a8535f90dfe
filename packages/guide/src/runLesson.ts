import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Language } from '@by-example/core';
import type { Lesson } from './findLessons.ts';

/** How a lesson runs. */
export type RunOptions = {
  nodeOptions?: readonly string[];
  /** Whether the lesson may read what the person types. By default it reads nothing, and plays its script. */
  stdin?: 'inherit' | 'ignore';
};

/**
 * Runs a lesson's own `start` script, its output straight on the terminal, and returns whether it succeeded.
 * A signal to this program ends the lesson too.
 */
export async function runLesson(
  lesson: Lesson,
  language: Language,
  { nodeOptions = [], stdin = 'ignore' }: RunOptions = {},
): Promise<boolean> {
  const [program, ...words] = lesson.start.split(' ');
  if (program !== 'tsx') {
    throw new Error(`Cannot run ${lesson.name}: its start script does not begin with tsx`);
  }
  // What the tsx command does, without the process in between.
  const commandLine = ['--import', 'tsx', ...nodeOptions, ...words, '--lang', language];
  const child = spawn(process.execPath, commandLine, {
    cwd: lesson.folder,
    stdio: [stdin, 'inherit', 'inherit'],
  });
  const end = () => child.kill();
  process.once('exit', end);
  const [code] = await once(child, 'close');
  process.off('exit', end);
  return code === 0;
}
