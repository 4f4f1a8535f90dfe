import type { MarkdownRenderer } from 'vitepress';

/**
 * Empties the small language names on code blocks: the theme's grey is too light to read. Their elements
 * stay, for the theme's copy button counts on them.
 */
export function dropLanguageLabels({ renderer }: MarkdownRenderer): void {
  const writeFence = renderer.rules.fence;
  renderer.rules.fence = (...block) =>
    (writeFence?.(...block) ?? '').replace(/(<span class="lang">)[^<]*/, '$1');
}
