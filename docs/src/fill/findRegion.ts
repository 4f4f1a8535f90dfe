import { readFileSync } from 'node:fs';

/** The lines between a region's markers, counted from 1. */
export type Lines = { first: number; last: number };

/**
 * Finds the lines of a file between `// #region name` and `// #endregion name`.
 * @throws {Error} if the file does not have the region
 */
export function findRegion(file: string, region: string): Lines {
  const lines = readFileSync(file, 'utf8').split('\n');
  const opening = lines.findIndex((line) => line.trim() === `// #region ${region}`);
  const closing = lines.findIndex((line) => line.trim() === `// #endregion ${region}`);
  if (opening === -1 || closing < opening) {
    throw new Error(`Cannot find the region ${region} in ${file}`);
  }
  return { first: opening + 2, last: closing };
}
