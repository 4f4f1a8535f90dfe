import { readFileSync } from 'node:fs';

/** The lines inside a region's marks, counted from 1. */
export type Lines = { first: number; last: number };

/**
 * Gives the lines of a file between `// #region name` and `// #endregion name`.
 * @throws {Error} when there is no such region
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
