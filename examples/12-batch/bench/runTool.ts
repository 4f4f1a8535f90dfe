import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { cleanEnvironment, startChild } from '@by-example/config/bench';
import { parse } from 'csv-parse';

/** A folder for the files of the bench, which is removed when it ends. */
export const folder: string = mkdtempSync(join(tmpdir(), 'by-example-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** The question of a row, in English and Korean by turns. */
export const question = (row: number): string =>
  row % 2 ? `Why is order ${row} late?` : `${row}번 주문은 왜 늦어지나요?`;

/** Writes a file with so many questions, and returns its path. */
export async function writeQuestions(count: number): Promise<string> {
  const path = join(folder, `${count}.csv`);
  const lines = function* () {
    yield '\ufeffid,question\r\n';
    for (let row = 1; row <= count; row += 1) yield `${row},"${question(row)}"\r\n`;
  };
  await pipeline(Readable.from(lines()), createWriteStream(path));
  return path;
}

export type ToolRun = { isKilled: boolean; durationMs: number; peakMegabytes: number };

/** Prints the peak of a process's memory when it exits. */
const reporter = `data:text/javascript,process.on('exit',()=>console.error('peak '+process.resourceUsage().maxRSS))`;
const lesson = join(import.meta.dirname, '..');

/** Runs the tool, and kills it after a while if it has not ended by then. */
export async function runTool(
  input: string,
  output: string,
  environment: NodeJS.ProcessEnv,
  killAfterMs?: number,
): Promise<ToolRun> {
  const startedAt = performance.now();
  const auto = '@by-example/local-endpoint/auto';
  const words = ['--import', reporter, '--import', auto, 'src/main.ts', '--yes'];
  const child = startChild(
    process.execPath,
    [...words, '--input', input, '--output', join(folder, output)],
    {
      cwd: lesson,
      // The guide, too, starts a lesson with the cache.
      env: { ...cleanEnvironment(), ...environment, NODE_COMPILE_CACHE: join(folder, 'cache') },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const timer = killAfterMs === undefined ? undefined : setTimeout(kill, killAfterMs);
  function kill(): void {
    child.kill('SIGKILL');
  }
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      const peak = /peak (\d+)/.exec(errors)?.[1];
      if (code !== 0 && signal !== 'SIGKILL') {
        reject(new Error(`Cannot run the tool: ${errors}`));
      } else {
        const durationMs = performance.now() - startedAt;
        const peakMegabytes = (Number(peak) * 1_024) / 1_000_000;
        resolve({ isKilled: signal === 'SIGKILL', durationMs, peakMegabytes });
      }
    });
  });
}

/** Counts the rows of an output file that are in their place and have an answer to their own question. */
export async function countAnswers(output: string): Promise<number> {
  let [row, right] = [0, 0];
  const parser = createReadStream(join(folder, output)).pipe(parse({ bom: true, columns: true }));
  for await (const { id, answer, status } of parser) {
    row += 1;
    const isRight = Number(id) === row && status === 'answered' && answer.includes(question(row));
    if (isRight) right += 1;
  }
  return right;
}
