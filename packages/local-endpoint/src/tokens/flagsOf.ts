import { CharacterFlag } from './CharacterFlag.ts';

const PATTERNS: readonly [RegExp, number][] = [
  [/[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]/u, CharacterFlag.UPPER],
  [/[\p{Ll}\p{Lm}\p{Lo}\p{M}]/u, CharacterFlag.LOWER],
  [/\p{L}/u, CharacterFlag.LETTER],
  [/\p{N}/u, CharacterFlag.NUMBER],
  [/\p{White_Space}/u, CharacterFlag.SPACE],
  [/[\r\n]/u, CharacterFlag.NEWLINE],
];

const PAGE_COUNT = 0x110000 / 256;
const pages: (Uint8Array | undefined)[] = Array(PAGE_COUNT).fill(undefined);

/** Returns the CharacterFlag bits of a code point; they are computed lazily, 256 code points at a time. */
export function flagsOf(codePoint: number): number {
  const number = codePoint >> 8;
  let page = pages[number];
  if (page === undefined) {
    page = classifyPage(number);
    pages[number] = page;
  }
  return page[codePoint & 255] ?? 0;
}

function classifyPage(number: number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, offset) => {
    const character = String.fromCodePoint(number * 256 + offset);
    return PATTERNS.reduce(
      (flags, [pattern, flag]) => flags | (pattern.test(character) ? flag : 0),
      0,
    );
  });
}
