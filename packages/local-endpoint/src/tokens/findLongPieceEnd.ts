import { CharacterFlag } from './CharacterFlag.ts';
import { cutBetweenCharacters } from './cutBetweenCharacters.ts';
import { findPieceEnd, flagsAt, widthAt } from './findPieceEnd.ts';

/** More characters of a run than any rule of `findPieceEnd` looks at together. */
const KEPT = 16;

/** Checks whether a piece may have more than this many UTF-16 units of the same flags from its second character on. */
export function startsLongRun(text: string, start: number, length: number): boolean {
  // A number is split into groups of three digits.
  if (text.length - start <= length || flagsAt(text, start) & CharacterFlag.NUMBER) return false;
  const second = start + widthAt(text, start);
  return skipSame(text, second, flagsAt(text, second), second + length) >= second + length;
}

/**
 * Returns the same as `findPieceEnd`, in steps of `length` UTF-16 units. No rule depends on the length of a run of
 * characters with the same flags, so the middle of the run at the second character is left out of the text to search.
 */
export function* findLongPieceEnd(
  text: string,
  start: number,
  length: number,
): Generator<undefined, number, undefined> {
  const second = start + widthAt(text, start);
  const flags = flagsAt(text, second);
  let runEnd = second;
  for (let limit = second; runEnd >= limit && runEnd < text.length; ) {
    limit = runEnd + length;
    runEnd = skipSame(text, runEnd, flags, limit);
    yield;
  }
  const middle = cutBetweenCharacters(text, second + KEPT);
  const middleEnd = cutBetweenCharacters(text, runEnd - KEPT);
  if (middle >= middleEnd) return findPieceEnd(text, start);
  const end = start + findPieceEnd(text.slice(start, middle) + text.slice(middleEnd), 0);
  return end <= middle ? end : end + middleEnd - middle;
}

/** Skips the characters that have exactly these flags; ends at `limit` at the latest, or one after it. */
function skipSame(text: string, start: number, flags: number, limit: number): number {
  let end = start;
  while (end < limit && end < text.length && flagsAt(text, end) === flags) {
    end += widthAt(text, end);
  }
  return end;
}
