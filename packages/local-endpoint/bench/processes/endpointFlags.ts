import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../src/node/projectFolder.ts';

/** Returns the Node flags of `pnpm endpoint`, so that the bench measures what users run. */
export function endpointFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  return scripts.endpoint.split(' ').filter((word: string) => word.startsWith('--'));
}
