import type { MarkdownRenderer } from 'vitepress';

/** Leaves only the language in a code block's first line: VitePress takes any number in it for a line. */
export function stripFenceSources(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('strip_fence_sources', ({ tokens }) => {
    for (const token of tokens) {
      if (token.type === 'fence') token.info = token.info.replace(/ .*/, '');
    }
  });
}
