import { spawnSync } from 'node:child_process';

/** Whether this machine lacks curl, or a shell to run it in: then the tests of its form are skipped. */
export const curlIsMissing: boolean =
  spawnSync('sh', ['-c', 'curl --version'], { stdio: 'ignore' }).status !== 0;

if (curlIsMissing) console.warn('Skipped the curl snippets: there is no curl, or no sh to run it.');
