import { readFileSync } from 'node:fs';
import { findAddress } from '../site/findRepository.ts';

/**
 * Returns the commands that lead into the project's folder. They begin with `git clone` once the
 * `repository` of package.json says where the project is published.
 */
export function writeClone(packageFile: string): string {
  const { name, repository } = JSON.parse(readFileSync(packageFile, 'utf8'));
  const address = findAddress(repository);
  if (address === undefined) return `cd ${name}\n`;
  return `git clone ${address}.git\ncd ${address.replace(/.*\//, '')}\n`;
}
