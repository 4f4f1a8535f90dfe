import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** How a reader runs a TypeScript file: with Node 24, or with `npx tsx` on an older one. */
export type Runner = 'node' | 'tsx';

/** A program and all that it may use. */
export type Program = {
  /** The text or bytes of each file by its path, such as `package.json`; the last one is run. */
  files: Record<string, string | Uint8Array>;
  /** The packages that are installed. */
  packages: readonly InstalledPackage[];
  runner: Runner;
  environment: Record<string, string>;
};

/** A package, the folder whose `node_modules` has it, and the folder of the program to install it in, `.` by default. */
export type InstalledPackage = { name: string; from: string; into?: string };

/** What a program printed; `code` is its exit code, or null if it was killed after a minute. */
export type Outcome = { code: number | null; stdout: string; stderr: string };

/** Runs a program in a new folder outside the project, with only the named packages installed. */
export async function runAlone(program: Program): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'alone-'));
  try {
    for (const { name, from, into = '.' } of program.packages) link(name, from, join(folder, into));
    for (const [path, text] of Object.entries(program.files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const file = Object.keys(program.files).at(-1) ?? '';
    const words = program.runner === 'tsx' ? ['--import', findTsx(), file] : [file];
    return await run(words, folder, program.environment);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function link(name: string, from: string, folder: string): void {
  const path = join(folder, 'node_modules', name);
  mkdirSync(dirname(path), { recursive: true });
  // On Windows, only a junction needs no special rights.
  symlinkSync(realpathSync(join(from, 'node_modules', name)), path, 'junction');
}

/** Returns the address of what the `tsx` command loads; the command itself starts a second process. */
function findTsx(): string {
  const owner = join(import.meta.dirname, '../../local-endpoint/package.json');
  return pathToFileURL(createRequire(owner).resolve('tsx')).href;
}

function run(
  words: readonly string[],
  folder: string,
  environment: Record<string, string>,
): Promise<Outcome> {
  // The programs load the same packages again and again.
  const cache = { NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') };
  const options = {
    cwd: folder,
    env: { ...cache, ...process.env, ...environment },
    timeout: 60_000,
  };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, words, options, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode, stdout, stderr });
    });
  });
}
