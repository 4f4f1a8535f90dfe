import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../src/projectFolder.ts';

/** Gives the flags of Node that `pnpm endpoint` runs with: what is measured is what is served. */
export function endpointFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  return scripts.endpoint.split(' ').filter((word: string) => word.startsWith('--'));
}
