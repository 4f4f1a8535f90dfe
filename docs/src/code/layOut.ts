import { widthOf } from '../widthOf.ts';

/** The notation of a value: TypeScript or JSON. */
export type Notation = 'typescript' | 'json';

const longestLine = 100;

/**
 * Formats a JSON value: what fits on one line stays there, anything else gets one line per entry. The
 * outermost object is always expanded. `indent` is the indentation of the value's first line, `before` the
 * text before the value on that line.
 */
export function layOut(
  value: unknown,
  notation: Notation,
  indent = '',
  before: string = indent,
): string {
  return write(value, { notation, indent, before, isOpened: true });
}

type Place = { notation: Notation; indent: string; before: string; isOpened?: boolean };

function write(value: unknown, { notation, indent, before, isOpened = false }: Place): string {
  if (typeof value === 'string') return quote(value, notation);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);

  const line = writeInLine(value, notation);
  const severalObjects = Array.isArray(value) && value.length > 1 && typeof value[0] === 'object';
  const fits = widthOf(before) + widthOf(line) < longestLine;
  const isEmpty = Object.keys(value).length === 0;
  if (isEmpty || (fits && !isOpened && !severalObjects)) return line;

  const inner = `${indent}  `;
  const entries = Object.entries(value).map(([name, entry]) => {
    const start = Array.isArray(value) ? inner : `${inner}${writeName(name, notation)}: `;
    return start + write(entry, { notation, indent: inner, before: start });
  });
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const end = notation === 'json' ? '' : ',';
  return `${open}\n${entries.join(',\n')}${end}\n${indent}${close}`;
}

function writeInLine(value: object, notation: Notation): string {
  const entries = Object.entries(value).map(([name, entry]) => {
    const text =
      typeof entry === 'object' && entry !== null
        ? writeInLine(entry, notation)
        : write(entry, { notation, indent: '', before: '' });
    return Array.isArray(value) ? text : `${writeName(name, notation)}: ${text}`;
  });
  if (Array.isArray(value)) return `[${entries.join(', ')}]`;
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function writeName(name: string, notation: Notation): string {
  const isPlain = notation === 'typescript' && /^[A-Za-z_$][\w$]*$/.test(name);
  return isPlain ? name : quote(name, notation);
}

/** Quotes a text with JSON's escapes; TypeScript gets single quotes, unless the text has more of those than double ones. */
function quote(text: string, notation: Notation): string {
  const json = JSON.stringify(text);
  if (notation === 'json') return json;
  const count = (mark: string) => text.split(mark).length;
  if (count("'") > count('"')) return json;
  return `'${json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
