import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A compiler message in Korean, by its place (`12:5`) and code. */
export type KoreanMessages = Map<string, string>;

const compiler = createRequire(import.meta.url).resolve('typescript/package.json');

/**
 * Returns the compiler's messages about a learner's code in Korean. The warm compiler speaks English only, so
 * the command line compiles a copy in a temporary folder: half a second, when there is something to translate.
 */
export async function koreanMessages(folder: string, code: string): Promise<KoreanMessages> {
  const copy = mkdtempSync(join(tmpdir(), 'workshop-'));
  try {
    // A junction needs no more rights on Windows.
    symlinkSync(join(folder, 'node_modules'), join(copy, 'node_modules'), 'junction');
    writeFileSync(join(copy, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(copy, 'exercise.ts'), code);
    const settings = { extends: join(folder, 'tsconfig.json'), include: ['exercise.ts'] };
    writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(settings));
    const program = join(dirname(compiler), 'bin/tsc');
    const words = [program, '--locale', 'ko', '--pretty', 'false', '--project', copy];
    return parseMessages(await run(words, copy));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function parseMessages(output: string): KoreanMessages {
  const messages: KoreanMessages = new Map();
  for (const message of output.split(/\r?\n(?=\S)/)) {
    const [, line, column, code, text = ''] =
      /^exercise\.ts\((\d+),(\d+)\): error TS(\d+): (.*)$/s.exec(message) ?? [];
    // Of a chain of messages, the last explains best.
    const innermost = text.trim().split(/\r?\n/).at(-1)?.trim();
    if (code !== undefined && innermost) messages.set(`${line}:${column} ${code}`, innermost);
  }
  return messages;
}

function run(words: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, words, { cwd }, (_error, stdout) => resolve(stdout));
  });
}
