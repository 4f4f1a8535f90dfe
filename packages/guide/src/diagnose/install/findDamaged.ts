import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Dependency, namesOf } from './listDependencies.ts';

/** Packages that run as programs, with what to run. Each has a program for this platform inside. */
const programs: Record<string, string[]> = {
  tsx: ['packages/guide/node_modules/tsx/dist/cli.mjs', '--eval', "console.log('tsx' as string)"],
  turbo: ['node_modules/turbo/bin/turbo', '--version'],
  typescript: ['packages/guide/node_modules/typescript/bin/tsc', '--version'],
  '@biomejs/biome': ['node_modules/@biomejs/biome/bin/biome', '--version'],
};

/** Returns the names of the packages that are there and do not work. */
export async function findDamaged(
  root: string,
  dependencies: readonly Dependency[],
): Promise<string[]> {
  const modules = dependencies.filter(({ name, isForUse }) => {
    return isForUse && !(name in programs) && !name.startsWith('@by-example/');
  });
  const found = await Promise.all([
    findUnloadable(modules),
    ...Object.entries(programs).map(async ([name, [file = '', ...words]]) => {
      return (await run(join(root, file), ...words)) === '' ? [name] : [];
    }),
  ]);
  return found.flat();
}

async function findUnloadable(modules: readonly Dependency[]): Promise<string[]> {
  const loader = join(import.meta.dirname, 'loadPackages.js');
  const list = JSON.stringify(modules);
  const loaded = await run('--experimental-import-meta-resolve', '--no-warnings', loader, list);
  return namesOf(modules).filter((name) => !loaded.split('\n').includes(name));
}

/** Runs Node and returns what it printed, however it ended. A slow machine may take its time. */
async function run(...words: string[]): Promise<string> {
  const running = promisify(execFile)(process.execPath, words, { timeout: 60_000 });
  const { stdout } = await running.catch((error: { stdout?: string }) => error);
  return stdout ?? '';
}
