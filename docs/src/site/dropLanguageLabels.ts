import type { MarkdownRenderer } from 'vitepress';

/**
 * Empties the language labels of code blocks, because the theme's gray is too light to read. Their elements
 * stay, because the theme's copy button relies on them.
 */
export function dropLanguageLabels({ renderer }: MarkdownRenderer): void {
  const writeFence = renderer.rules.fence;
  renderer.rules.fence = (...block) =>
    (writeFence?.(...block) ?? '').replace(/(<span class="lang">)[^<]*/, '$1');
}
