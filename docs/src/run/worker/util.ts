// What `node:util` exports, as far as programs in the page need it.

export { format, inspect, stripVTControlCharacters } from 'node-inspect-extracted';

/** Returns a text as it is: the page prints no colors, like a terminal that is none. */
export function styleText(_format: unknown, text: string): string {
  return text;
}
