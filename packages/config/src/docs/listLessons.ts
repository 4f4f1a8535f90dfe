import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LessonRow } from './fillLessons.ts';

/** Gives the lessons in order, as their folders tell them. */
export function listLessons(projectFolder: string): LessonRow[] {
  const folders = globSync('examples/*/package.json', { cwd: projectFolder }).sort();
  return folders.map((path) => {
    const { title, imports } = JSON.parse(readFileSync(join(projectFolder, path), 'utf8'));
    const [folder, name = ''] = path.split(/[\\/]/);
    return {
      name,
      file: `${folder}/${name}/${imports['#lesson'].default.slice(2)}`,
      title: title.en,
    };
  });
}
