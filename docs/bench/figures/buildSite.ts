import { join } from 'node:path';
import { runProgram } from '@by-example/config/bench';

const vitepress = join(import.meta.dirname, '../../node_modules/vitepress/bin/vitepress.js');

/** Builds the site that lies in a folder, and gives how long that took. */
export async function buildSite(folder: string): Promise<number> {
  const run = await runProgram(process.execPath, [vitepress, 'build', folder]);
  return run.durationMs;
}
