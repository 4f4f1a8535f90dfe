import type { MarkdownRenderer } from 'vitepress';

/** Takes the small language names off code blocks: the theme's grey is too light to read. */
export function dropLanguageLabels({ renderer }: MarkdownRenderer): void {
  const writeFence = renderer.rules.fence;
  renderer.rules.fence = (...block) =>
    (writeFence?.(...block) ?? '').replace(/<span class="lang">[^<]*<\/span>/, '');
}
