import type { MarkdownRenderer } from 'vitepress';

/** Strips a code block's info string to the language, because VitePress treats any number in it as a line. */
export function stripFenceSources(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('strip_fence_sources', ({ tokens }) => {
    for (const token of tokens) {
      if (token.type === 'fence') token.info = token.info.replace(/ .*/, '');
    }
  });
}
