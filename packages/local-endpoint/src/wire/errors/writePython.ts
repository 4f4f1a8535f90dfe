import { keepEnds } from './keepEnds.ts';

const escapes: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' };

/**
 * Formats a JSON value as Python does (`{'effort': None}`), because the real API prints rejected values this
 * way (measured). Anything nested deeper than `depth` becomes `...`, and a long string is shortened.
 */
export function writePython(value: unknown, depth = 4): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'object') return String(value);
  if (depth === 0) return '...';
  if (Array.isArray(value)) {
    return `[${value.map((item) => writePython(item, depth - 1)).join(', ')}]`;
  }
  const members = Object.entries(value as object).map(
    ([key, member]) => `${quote(key)}: ${writePython(member, depth - 1)}`,
  );
  return `{${members.join(', ')}}`;
}

function quote(text: string): string {
  const escaped = keepEnds(text).replace(
    /[\n\r\t\\]/g,
    (character) => escapes[character] ?? character,
  );
  if (!escaped.includes("'")) return `'${escaped}'`;
  return escaped.includes('"') ? `'${escaped.replaceAll("'", "\\'")}'` : `"${escaped}"`;
}
