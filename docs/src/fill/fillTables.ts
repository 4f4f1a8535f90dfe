import { widthOf } from '../widthOf.ts';

const table = /(<!-- table: (.+?) -->\n)[\s\S]*?(<!-- \/table -->)/g;

/**
 * Updates the tables of a Markdown text between `<!-- table: name -->` and `<!-- /table -->`. `rowsOf`
 * returns a table's rows of cells, the header first.
 */
export function fillTables(markdown: string, rowsOf: (name: string) => string[][]): string {
  return markdown.replace(
    table,
    (_, opening: string, name: string, closing: string) =>
      opening + writeTable(rowsOf(name)) + closing,
  );
}

function writeTable([head = [], ...rows]: string[][]): string {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => widthOf(row[column] ?? ''))),
  );
  const pad = (cell: string, width: number, filling: string) =>
    cell + filling.repeat(width - widthOf(cell));
  const line = (cells: string[], filling = ' '): string =>
    `| ${widths.map((width, column) => pad(cells[column] ?? '', width, filling)).join(' | ')} |\n`;
  return [line(head), line([], '-'), ...rows.map((row) => line(row))].join('');
}
