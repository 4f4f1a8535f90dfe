import { globSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type LearnerResult, learnerResultSchema } from '../results/Result.ts';
import { showTable, writeCsv } from '../results/table.ts';
import type { Workshop } from '../Workshop.ts';
import { print } from './commands.ts';

/**
 * Merges the files that `check --all --json` wrote into one table: every JSON file in the folder and the folders in
 * it. Of several with the same name, the newest counts; a file that cannot be read is named on stderr. Returns the
 * exit code.
 * @throws {Error} if the folder has no such file
 */
export function report({ say }: Workshop, folder: string, { csv }: { csv: boolean }): number {
  // pnpm runs a script in the project's folder, and remembers where it was started.
  const start = resolve(process.env.INIT_CWD ?? '.', folder);
  if (!statSync(start, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(say.errors.notAFolder(folder));
  }
  const newest = new Map<string, LearnerResult>();
  for (const file of globSync('**/*.json', { cwd: start }).sort()) {
    const result = readResult(join(start, file));
    if (result === undefined) {
      console.error(say.results.skipped(file));
      continue;
    }
    // Somebody without a name is told apart by the file.
    const name = result.name ?? file.replace(/\.json$/, '');
    const other = newest.get(name);
    if (other === undefined || other.time < result.time) newest.set(name, { ...result, name });
  }
  if (newest.size === 0) throw new Error(say.errors.noResults(folder));
  const results = [...newest.values()].sort((one, other) =>
    (one.name ?? '').localeCompare(other.name ?? ''),
  );
  if (csv) process.stdout.write(writeCsv(results, say));
  else print(showTable(results, say));
  return 0;
}

/** Reads the results in a file; undefined if it has none. */
function readResult(file: string): LearnerResult | undefined {
  try {
    const text = decode(readFileSync(file));
    // pnpm without --silent prints lines of its own first.
    const json = JSON.parse(text.slice(text.indexOf('{')));
    const { success, data } = learnerResultSchema.safeParse(json);
    return success ? data : undefined;
  } catch {
    return undefined;
  }
}

/** PowerShell's `>` writes UTF-16. */
function decode(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}
