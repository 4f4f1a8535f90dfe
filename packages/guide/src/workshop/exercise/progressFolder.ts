import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Gives the folder that keeps what belongs to an exercise: `.progress/01-openai-client`. It is there then. */
export function progressFolder(name: string, projectFolder: string): string {
  const folder = join(projectFolder, '.progress', name);
  mkdirSync(folder, { recursive: true });
  return folder;
}
