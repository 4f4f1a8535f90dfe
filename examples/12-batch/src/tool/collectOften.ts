import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Collects garbage twice a second. By itself, Node lets tens of megabytes of it lie, most of all while a file is uploaded, and the
 * more the longer the file is.
 */
export function collectOften(): void {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  setInterval(collect, 500).unref();
}
