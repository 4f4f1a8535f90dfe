/** A lesson as the README's table lists it: its folder's name, the file to read, what it shows. */
export type LessonRow = { name: string; file: string; title: string };

const table = /^\| +\| lesson .*\n\|.*\n(?:\|.*\n)*/m;

/** Gives a Markdown text with its table of lessons written anew, if it has one. */
export function fillLessons(markdown: string, lessons: readonly LessonRow[]): string {
  const rows = lessons.map(({ name, file, title }) => [
    name.slice(0, name.indexOf('-')),
    `[${name.slice(name.indexOf('-') + 1)}](${file})`,
    title,
  ]);
  return markdown.replace(table, () => writeTable([['', 'lesson', 'what it shows'], ...rows]));
}

function writeTable([head = [], ...rows]: string[][]): string {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: string[], filling = ' '): string =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width, filling)).join(' | ')} |\n`;
  return [line(head), line([], '-'), ...rows.map((row) => line(row))].join('');
}
