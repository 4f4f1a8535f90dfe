import type { Program } from './Program.ts';
import type { Fault } from './RunMessage.ts';

/** Returns the line of an error as Node shows it: the file and the line's number, then its code. */
export function showLine(program: Program, { file, line }: NonNullable<Fault['at']>): string {
  const code = program.find(({ name }) => name === file)?.code.split('\n')[line - 1];
  return code === undefined ? `${file}:${line}` : `${file}:${line}\n${code}`;
}
