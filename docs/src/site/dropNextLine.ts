import type { MarkdownRenderer } from 'vitepress';

/** Drops a page's last line if it links to the next page, because the site has a button for that. */
export function dropNextLine(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('drop_next_line', ({ tokens }) => {
    // The scripts of components follow the page's own text.
    const end = tokens.findLastIndex(({ content }) => !content.startsWith('<script')) + 1;
    const [opening, line] = tokens.slice(end - 3, end);
    if (opening?.type !== 'paragraph_open' || !line) return;
    if (/^(다음|Next): \[/.test(line.content)) tokens.splice(end - 3, 3);
  });
}
