import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Language } from '@by-example/core';

const heads = {
  ko: ['', '예제', '배우는 것'],
  en: ['', 'lesson', 'what it shows'],
};

/** Returns the home page's table of lessons, read from their pages: number, title with a link, and goal. */
export function lessonPageRows(projectFolder: string, language: Language): string[][] {
  const folder = join(projectFolder, 'docs', language, 'walkthrough');
  const rows = globSync('[0-9][0-9]-*.md', { cwd: folder })
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const [, number = '', title = '', goal = ''] =
        /^# (\d+) (.*)\n+([\s\S]*?)\n\n/.exec(text) ?? [];
      return [number, `[${title}](walkthrough/${basename(file)})`, plain(goal)];
    });
  return [heads[language], ...rows];
}

/** Returns a paragraph on one line, without its links. */
function plain(paragraph: string): string {
  return paragraph.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/\s+/g, ' ');
}
