import { dirname, relative, resolve } from 'node:path';
import type { MarkdownRenderer } from 'vitepress';

/**
 * Points links to source files (`../../../examples/…/ask.ts#L14-L20`) to the file on GitHub. Without a
 * repository, only their text stays.
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
