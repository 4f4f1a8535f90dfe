import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';

/** A type error: where it is, and what the compiler says. */
export type TypeFault = { file: string; line: number; column: number; message: string };

const compiler = createRequire(import.meta.url).resolve('typescript/package.json');

/** Gives the type errors in a lesson's folder, by the paths from there. It takes about half a second. */
export async function listTypeErrors(folder: string): Promise<TypeFault[]> {
  const program = compiler.replace(/package\.json$/, 'bin/tsc');
  const words = [program, '--project', folder, '--pretty', 'false'];
  const child = spawn(process.execPath, words, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const output = await text(child.stdout);
  return output.split(/\r?\n/).flatMap((line) => {
    const [, file, row, column, message] = /^(.+)\((\d+),(\d+)\): error (.+)$/.exec(line) ?? [];
    if (file === undefined || message === undefined) return [];
    return [{ file, line: Number(row), column: Number(column), message }];
  });
}
