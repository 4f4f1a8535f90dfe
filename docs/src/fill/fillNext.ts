import { posix } from 'node:path';
import { listPages } from '../site/listPages.ts';

const words = { ko: '다음', en: 'Next' };

/** Updates a page's last line if it links to the next page. */
export function fillNext(markdown: string, path: string, docsFolder: string): string {
  const [, language, name = ''] = /^docs\/(ko|en)\/(.*)\.md$/.exec(path) ?? [];
  if (language !== 'ko' && language !== 'en') return markdown;
  const order = listPages(docsFolder, language).flatMap(({ pages }) => pages);
  const next = order[order.findIndex((page) => page.name === name) + 1];
  if (!next) return markdown;
  const address = posix.relative(posix.dirname(name), next.name);
  const line = new RegExp(`^${words[language]}: \\[.*\\]\\(.*\\)\\n*$(?![\\s\\S])`, 'm');
  return markdown.replace(line, () => `${words[language]}: [${next.title}](${address}.md)\n`);
}
