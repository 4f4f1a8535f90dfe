import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Language } from '@by-example/core';

const heads = {
  ko: ['', '예제', '배우는 것'],
  en: ['', 'lesson', 'what it shows'],
};

/** Returns a README's table of lessons, read from their folders: number, name with a link, and title. */
export function lessonRows(projectFolder: string, language: Language): string[][] {
  const manifests = globSync('examples/*/package.json', { cwd: projectFolder }).sort();
  const rows = manifests.map((path) => {
    const { title, imports } = JSON.parse(readFileSync(join(projectFolder, path), 'utf8'));
    const folder = basename(dirname(path));
    const [, number = '', name = ''] = /^(\d+)-(.*)$/.exec(folder) ?? [];
    const file = `examples/${folder}/${imports['#lesson'].slice(2)}`;
    return [number, `[${name}](${file})`, title[language]];
  });
  return [heads[language], ...rows];
}
