import { join } from 'node:path';
import { runProgram } from '@by-example/config/bench';

const vitepress = join(import.meta.dirname, '../../node_modules/vitepress/bin/vitepress.js');

/** Builds the site in a folder and returns the build time in milliseconds. */
export async function buildSite(folder: string): Promise<number> {
  const run = await runProgram(process.execPath, [vitepress, 'build', folder]);
  return run.durationMs;
}
