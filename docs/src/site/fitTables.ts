import type { MarkdownRenderer } from 'vitepress';
import { widthOf } from '../widthOf.ts';

/** A row that is wider, in columns of text, does not fit on a phone. */
const widestRow = 40;

/** A column with a wider cell contains sentences, which need no label. */
const widestLabelled = 80;

/** A cell that is narrower, such as one with a date, stays on one line. */
const widestWhole = 13;

/**
 * Prepares tables for narrow screens, where the theme shows each row of a wide table as a card: marks such
 * tables, labels their cells with the heads of their columns, and keeps short cells on one line. On GitHub they stay plain tables.
 */
export function fitTables(markdown: MarkdownRenderer): void {
  // VitePress writes the element itself, without its attributes.
  const writeTable = markdown.renderer.rules.table_open;
  markdown.renderer.rules.table_open = (...table) => {
    const html = writeTable?.(...table) ?? '<table>\n';
    const [tokens, at] = table;
    return tokens[at]?.meta?.isWide ? html.replace('<table', '<table class="cards"') : html;
  };
  markdown.core.ruler.push('fit_tables', ({ tokens }) => {
    for (const [start, table] of tokens.entries()) {
      if (table.type !== 'table_open') continue;
      const end = tokens.findIndex(({ type }, at) => at > start && type === 'table_close');
      const rows: { cell: (typeof tokens)[number]; text: string }[][] = [];
      for (const [at, token] of tokens.slice(start, end).entries()) {
        if (token.type === 'tr_open') rows.push([]);
        if (token.type !== 'th_open' && token.type !== 'td_open') continue;
        rows.at(-1)?.push({ cell: token, text: plain(tokens[start + at + 1]?.content ?? '') });
      }
      const [heads = [], ...body] = rows;
      const widths = body.map((row) => row.map(({ text }) => widthOf(text)));
      const isWide = widths.some(
        (row) => row.reduce((sum, width) => sum + width + 4, 0) > widestRow,
      );
      if (!isWide) continue;
      table.meta = { isWide };
      for (const row of body) {
        for (const [column, { cell, text }] of row.entries()) {
          if (widthOf(text) <= widestWhole) cell.attrJoin('class', 'whole');
          if (text === '–') cell.attrJoin('class', 'none');
          const widest = Math.max(...widths.map((row) => row[column] ?? 0));
          const label = heads[column]?.text;
          if (column > 0 && label && widest <= widestLabelled) cell.attrSet('data-label', label);
        }
      }
    }
  });
}

/** Returns a cell's text without its Markdown. */
function plain(content: string): string {
  return content.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*]/g, '');
}
