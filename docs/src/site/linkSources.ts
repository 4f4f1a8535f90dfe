import { dirname, relative, resolve } from 'node:path';
import type { MarkdownRenderer } from 'vitepress';

/**
 * Makes links that leave the pages (`../../../examples/…/ask.ts#L14-L20`) lead to the file on GitHub. Where
 * the project has no home there, their text stays, and leads nowhere.
 */
export function linkSources(
  markdown: MarkdownRenderer,
  projectFolder: string,
  repository: string | undefined,
): void {
  markdown.core.ruler.push('link_sources', ({ tokens, env }) => {
    const page: string = env.realPath ?? env.path;
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const [path = '', anchor] = token.attrGet('href')?.split('#') ?? [];
      if (token.type !== 'link_open' || !path.startsWith('.')) continue;
      const file = relative(projectFolder, resolve(dirname(page), path)).replaceAll('\\', '/');
      if (/^docs\/(ko|en)\/.*\.md$/.test(file)) continue;
      token.attrs = [];
      if (repository === undefined) continue;
      const lines = anchor ? `#${anchor}` : '';
      token.attrs = [['href', `${repository}/blob/main/${file}${lines}`]];
    }
  });
}
