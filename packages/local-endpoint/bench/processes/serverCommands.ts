import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFolder } from '../../src/node/projectFolder.ts';

const servers = join(import.meta.dirname, '../servers');

/** Node's arguments for each server, run in the project's folder. */
export const serverCommands: Record<'endpoint' | 'bare' | 'aimock', readonly string[]> = {
  /** What `pnpm endpoint` runs, with its log, but without pauses between events. */
  endpoint: [...wordsOfScript('endpoint'), '--port', '0', '--pace', '0'],
  /** A server that only sends a fixed answer: what Node itself costs. */
  bare: [join(servers, 'bareServer.ts')],
  /** Another local stand-in for the API, as its own command starts it, with an answer to any question. */
  aimock: [
    fileURLToPath(new URL('cli.js', import.meta.resolve('@copilotkit/aimock'))),
    ...['--port', '0', '--fixtures', join(servers, 'aimockAnswers.json')],
  ],
};

/** Returns the words after `node` in a script of the root `package.json`. */
function wordsOfScript(name: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  return scripts[name].split(' ').slice(1);
}
