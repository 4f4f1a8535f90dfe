import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** What a line begins with that its further rows stand below: the number of a line, the sign of a side, a bullet. */
const beginning = /^ *(?:\d* │ |[-+] |[✓✗·▸~] (?:\d+ )?|\d+\. )?/;

/**
 * Breaks a line that is too long between words. A word that alone is too long, such as a path, is broken
 * after a sign in it; further rows are indented as the line's text is. A caret below a line that is broken is left
 * out: it would point at something else.
 */
export function wrapLine(line: string, columns: number): string[] {
  if (stringWidth(line) <= columns && !line.includes('\n')) return [line];
  const [text = '', ...others] = line.split('\n');
  if (others.length > 0) {
    const rows = wrapLine(text, columns);
    const below = others.join('\n');
    const isPointer = /│ +\^$/.test(stripVTControlCharacters(below));
    return isPointer && rows.length > 1 ? rows : [...rows, ...wrapLine(below, columns)];
  }
  const start = beginning.exec(stripVTControlCharacters(line))?.[0] ?? '';
  const indent = ' '.repeat(Math.min(stringWidth(start), Math.floor(columns / 3)));
  const [first = '', ...more] = breakLine(line, columns);
  const rest = breakLine(trimStart(more.join('')), columns - indent.length);
  return [first, ...rest.map((row) => indent + trimStart(row))].map(trimEnd);
}

/** Returns the rows of a line. Joined, they are the line again. */
function breakLine(line: string, columns: number): string[] {
  return wrapAnsi(allowBreaks(line, columns), columns, { hard: true, trim: false })
    .replace(breakInWord, '$1')
    .split('\n');
}

/** Marks where a word may be broken: with a space before it, until the line is broken. */
const breakMark = '\u200b';
const escapes = String.raw`(?:\u001b\[[\d;]*m)*`;
const breakInWord = new RegExp(` (${escapes}\n?${escapes})${breakMark}`, 'g');

/** Allows breaks after the signs in words that do not fit a row. */
function allowBreaks(line: string, columns: number): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a colour begins with one
  const sign = /(\u001b\[[\d;]*m)|[/.,:;?&=_([{-](?=\w)/g;
  const allow = (found: string, colour?: string) =>
    colour === undefined ? `${found} ${breakMark}` : found;
  return line
    .split(' ')
    .map((word) => (stringWidth(word) <= columns ? word : word.replace(sign, allow)))
    .join(' ');
}

/** Removes the spaces at the start of a row, also behind its colours. */
function trimStart(row: string): string {
  return row.replace(new RegExp(`^(${escapes}) +`), '$1');
}

function trimEnd(row: string): string {
  return row.replace(new RegExp(` +(${escapes})$`), '$1');
}
