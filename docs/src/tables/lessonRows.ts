import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Returns the README's table of lessons, read from their folders: number, name with a link, and title. */
export function lessonRows(projectFolder: string): string[][] {
  const manifests = globSync('examples/*/package.json', { cwd: projectFolder }).sort();
  const rows = manifests.map((path) => {
    const { title, imports } = JSON.parse(readFileSync(join(projectFolder, path), 'utf8'));
    const folder = basename(dirname(path));
    const [, number = '', name = ''] = /^(\d+)-(.*)$/.exec(folder) ?? [];
    const file = `examples/${folder}/${imports['#lesson'].slice(2)}`;
    return [number, `[${name}](${file})`, title.en];
  });
  return [['', 'lesson', 'what it shows'], ...rows];
}
