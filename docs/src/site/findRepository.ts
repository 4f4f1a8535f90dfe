import { execFileSync } from 'node:child_process';

/**
 * Finds the project's GitHub URL (`https://github.com/owner/name`), from the workflow that builds the site or
 * from the clone's origin. Returns undefined for a copy from anywhere else.
 */
export function findRepository(
  environment: NodeJS.ProcessEnv = process.env,
  readOrigin: () => string = gitOrigin,
): string | undefined {
  const name = environment.GITHUB_REPOSITORY;
  if (name) return `https://github.com/${name}`;
  const [, owner, repository] =
    /github\.com[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\s*$/.exec(readOrigin()) ?? [];
  return owner && repository ? `https://github.com/${owner}/${repository}` : undefined;
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
