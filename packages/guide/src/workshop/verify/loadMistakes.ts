import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Edit } from '@by-example/config/Edit';
import type { Exercise } from '../exercise/Exercise.ts';

/** Gives the edits of a lesson's mistakes.ts; none where there is no such file. Rejects where it cannot be read. */
export async function loadMistakes({ folder }: Exercise): Promise<Edit[]> {
  const file = join(folder, 'mistakes.ts');
  if (!existsSync(file)) return [];
  const { mistakes } = await import(pathToFileURL(file).href).catch((error: unknown) => {
    throw new Error(`Cannot read ${file}: it does not load`, { cause: error });
  });
  if (!Array.isArray(mistakes)) {
    throw new Error(`Cannot read ${file}: it exports no list named mistakes`);
  }
  return mistakes;
}
