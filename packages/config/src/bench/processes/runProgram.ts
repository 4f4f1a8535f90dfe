import { type ChildOptions, startChild } from './children.ts';

/** The result of a successful program: its standard output, and the time from start to exit. */
export type ProgramRun = { output: string; durationMs: number };

/** Runs a program until it exits. Rejects with its error output if it fails. */
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
  let errorOutput = '';
  let durationMs = Number.NaN;
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errorOutput += text;
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
        reject(new Error(`Cannot run ${line}: it exited with ${code ?? signal}\n${errorOutput}`));
      }
    });
  });
}
