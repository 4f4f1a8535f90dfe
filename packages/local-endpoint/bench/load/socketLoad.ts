import { join } from 'node:path';
import { cores, runProgram } from '@by-example/config/bench';
import type { Load, LoadResult } from './Load.ts';

/** Loads a server with `socketClient.ts`, in a process on the client's core. */
export async function socketLoad(load: Load): Promise<LoadResult> {
  const client = join(import.meta.dirname, 'socketClient.ts');
  const { output } = await runProgram(process.execPath, [client, JSON.stringify(load)], {
    core: cores.client,
  });
  return JSON.parse(output);
}
