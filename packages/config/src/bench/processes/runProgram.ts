import { type ChildOptions, startChild } from './children.ts';

/** What a program that ended well has left: its standard output, and the time from its start to its exit. */
export type ProgramRun = { output: string; durationMs: number };

/** Runs a program to its end. Rejects, with what it said, when it does not end well. */
export function runProgram(
  program: string,
  programArguments: readonly string[],
  options: ChildOptions = {},
): Promise<ProgramRun> {
  const startedAt = performance.now();
  const child = startChild(program, programArguments, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let complaints = '';
  let durationMs = Number.NaN;
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  return new Promise((resolve, reject) => {
    child.once('exit', () => {
      durationMs = performance.now() - startedAt;
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve({ output, durationMs });
      else {
        const line = [program, ...programArguments].join(' ');
        reject(new Error(`Cannot run ${line}: it ended with ${code ?? signal}\n${complaints}`));
      }
    });
  });
}
