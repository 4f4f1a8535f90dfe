import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Finds the project's GitHub URL (`https://github.com/owner/name`): from package.json's `repository`, from the
 * workflow that builds the site, or from the clone's origin. Returns undefined for a copy from anywhere else.
 */
export function findRepository(
  environment: NodeJS.ProcessEnv = process.env,
  readOrigin: () => string = gitOrigin,
  published: unknown = publishedRepository(),
): string | undefined {
  const address = findAddress(published);
  if (address) return address;
  const name = environment.GITHUB_REPOSITORY;
  return name ? `https://github.com/${name}` : findAddress(readOrigin());
}

/**
 * Returns the GitHub URL that a git address or the `repository` of a package.json means: `github:owner/name`,
 * `{ url: 'git+https://github.com/owner/name.git' }` or `git@github.com:owner/name.git`.
 */
export function findAddress(repository: unknown): string | undefined {
  const address =
    typeof repository === 'object' && repository !== null && 'url' in repository
      ? repository.url
      : repository;
  if (typeof address !== 'string') return undefined;
  const [, owner, name] =
    /(?:github\.com[/:]|^github:)([\w.-]+)\/([\w.-]+?)(?:\.git)?\s*$/.exec(address) ?? [];
  return owner && name ? `https://github.com/${owner}/${name}` : undefined;
}

function publishedRepository(): unknown {
  const manifest = join(import.meta.dirname, '../../../package.json');
  return JSON.parse(readFileSync(manifest, 'utf8')).repository;
}

function gitOrigin(): string {
  try {
    return execFileSync('git', ['config', '--get', 'remote.origin.url'], {
      cwd: import.meta.dirname,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return '';
  }
}
