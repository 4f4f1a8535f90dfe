import { stripVTControlCharacters } from 'node:util';

/** A longer text, such as a file that is all one line, says nothing on a screen. */
const longest = 500;

/** Gives a text that others wrote as the terminal can show it: no control characters, not too long. */
export function cleanText(text: string): string {
  const clean = stripVTControlCharacters(text)
    .replaceAll('\t', ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach the terminal
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '�');
  return clean.length > longest ? `${clean.slice(0, longest)}…` : clean;
}
