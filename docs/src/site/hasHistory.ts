import { execFileSync } from 'node:child_process';

/** Checks whether git knows when each page was changed: not in a ZIP, and not in a clone without its history. */
export function hasHistory(folder: string = import.meta.dirname): boolean {
  try {
    const answer = execFileSync('git', ['rev-parse', '--is-shallow-repository'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return answer.trim() === 'false';
  } catch {
    return false;
  }
}
