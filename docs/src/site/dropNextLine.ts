import type { MarkdownRenderer } from 'vitepress';

/** Drops a page's last line if it links to the next page, because the site has a button for that. */
export function dropNextLine(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('drop_next_line', ({ tokens }) => {
    const [opening, line] = tokens.slice(-3);
    if (opening?.type !== 'paragraph_open' || !line) return;
    if (/^(다음|Next): \[/.test(line.content)) tokens.splice(-3);
  });
}
