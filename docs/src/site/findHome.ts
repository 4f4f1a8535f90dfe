import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAddress } from './findRepository.ts';

/** Where package.json says that the project is published. */
type Manifest = { homepage?: string; repository?: unknown };

/**
 * Finds the site's address, with a slash at its end: package.json's `homepage`, or the address that GitHub Pages assigns
 * to its `repository`. Returns undefined while neither is set.
 */
export function findHome(manifest: Manifest = readManifest()): string | undefined {
  if (manifest.homepage) return manifest.homepage.replace(/\/*$/, '/');
  const repository = findAddress(manifest.repository);
  if (!repository) return undefined;
  const [owner = '', name = ''] = new URL(repository).pathname.split('/').slice(1);
  return `https://${owner.toLowerCase()}.github.io/${name}/`;
}

function readManifest(): Manifest {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'));
}
