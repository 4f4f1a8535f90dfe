import { adviseError } from './adviseError.ts';
import { readLanguage } from './parseCommandLine.ts';

/** Reports why a command could not even be loaded: usually, a package is missing. */
export function failToStart(error: unknown): void {
  console.error(adviseError(error, readLanguage(process.argv.slice(2))));
  process.exitCode = 1;
}
