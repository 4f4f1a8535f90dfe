import type { MarkdownRenderer } from 'vitepress';

const known = new Map<string, string>();

/** Highlights equal code once: many blocks are the same in both languages, and the search renders every page again. */
export function reuseHighlights({ options }: MarkdownRenderer): void {
  const { highlight } = options;
  if (!highlight) return;
  options.highlight = (...block) => {
    const key = JSON.stringify(block);
    const html = known.get(key) ?? highlight(...block);
    known.set(key, html);
    return html;
  };
}
