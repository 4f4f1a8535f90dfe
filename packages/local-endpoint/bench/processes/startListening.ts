import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { type ChildOptions, cleanEnvironment, startChild } from '@by-example/config/bench';
import { projectFolder } from '../../src/node/projectFolder.ts';

/** A program that listens, and its base URL, such as `http://127.0.0.1:4010/v1`. */
export type ListeningProgram = { child: ChildProcess; baseUrl: string };

/**
 * Starts a server in the project's folder and waits until it prints its address. Whatever it prints later is
 * read and dropped, as a terminal would read it: a log costs the server what it costs its users. Rejects if it
 * exits before it listens.
 */
export async function startListening(
  program: string,
  programArguments: readonly string[],
  { extraStdio = [], ...options }: ChildOptions & { extraStdio?: 'ipc'[] } = {},
): Promise<ListeningProgram> {
  const child = startChild(program, programArguments, {
    cwd: projectFolder,
    env: cleanEnvironment(),
    ...options,
    stdio: ['ignore', 'pipe', 'inherit', ...extraStdio],
  });
  const address = new Promise<string>((resolve) => {
    let output = '';
    child.stdout?.on('data', function read(chunk: Buffer) {
      output += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (found === undefined) return;
      resolve(found);
      child.stdout?.off('data', read).resume();
    });
  });
  const ended = once(child, 'exit').then(([code, signal]) => {
    throw new Error(
      `Cannot measure ${[program, ...programArguments].join(' ')}: it exited with ${code ?? signal}`,
    );
  });
  // It is expected to exit when the bench stops it.
  ended.catch(() => {});
  return { child, baseUrl: `${await Promise.race([address, ended])}/v1` };
}
