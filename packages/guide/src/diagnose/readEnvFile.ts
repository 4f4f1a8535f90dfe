import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

/** The project's `.env`. */
export type EnvFile = {
  /** Why it cannot be read, such as `ENOENT` if it does not exist; undefined if it was read. */
  fault: string | undefined;
  text: string;
  values: NodeJS.Dict<string>;
};

/** Reads and parses a file as Node does. */
export function readEnvFile(folder: string, name = '.env'): EnvFile {
  try {
    const text = readFileSync(join(folder, name), 'utf8');
    return { fault: undefined, text, values: parseEnv(text) };
  } catch (error) {
    return { fault: (error as NodeJS.ErrnoException).code ?? String(error), text: '', values: {} };
  }
}
