import { CharacterFlag } from './CharacterFlag.ts';
import { flagsOf } from './flagsOf.ts';

const { UPPER, LOWER, LETTER, NUMBER, SPACE, NEWLINE } = CharacterFlag;
const CONTRACTION = /'(?:[sdmt]|ll|ve|re)/iuy;

/**
 * Returns the end of the piece that starts at `start`. Pieces are the matches of the o200k_base pattern; byte pairs are
 * merged only within a piece. Written by hand because the regular expression overflows the stack on a run of about ten
 * million letters. Every character is visited a fixed number of times, so splitting a text takes linear time.
 */
export function findPieceEnd(text: string, start: number): number {
  const first = flagsAt(text, start);
  const afterFirst = start + widthAt(text, start);

  if (first & NUMBER) return skipNumbers(text, afterFirst);

  if (!(first & NEWLINE)) {
    // One character that is neither letter, number nor newline may lead a word: " word", "(word".
    const wordStart = first & (UPPER | LOWER) ? start : afterFirst;
    const wordEnd = findWordEnd(text, wordStart);
    if (wordEnd > wordStart) return skipContraction(text, wordEnd);
  }

  const symbolStart = text[start] === ' ' ? afterFirst : start;
  const symbolEnd = skipWithout(text, symbolStart, SPACE | LETTER | NUMBER);
  if (symbolEnd > symbolStart) return skipNewlinesAndSlashes(text, symbolEnd);

  return findSpaceEnd(text, start);
}

/**
 * Returns the end of a word: upper-case letters, then lower-case ones, so "CamelCase" is two words. If no lower-case
 * letter follows, the word ends after its last character that is both, or else after the upper-case letters.
 */
function findWordEnd(text: string, start: number): number {
  let end = start;
  let lowerEnd = start;
  while (end < text.length) {
    const flags = flagsAt(text, end);
    if (!(flags & UPPER)) break;
    end += widthAt(text, end);
    if (flags & LOWER) lowerEnd = end;
  }
  const upperEnd = end;
  while (end < text.length && flagsAt(text, end) & LOWER) end += widthAt(text, end);
  if (end > upperEnd) return end;
  return lowerEnd > start ? lowerEnd : upperEnd;
}

function skipContraction(text: string, start: number): number {
  if (text[start] !== "'") return start;
  CONTRACTION.lastIndex = start;
  return CONTRACTION.test(text) ? CONTRACTION.lastIndex : start;
}

/** Skips up to two more digits: a number is split into groups of three, and the first is before `start`. */
function skipNumbers(text: string, start: number): number {
  let end = start;
  for (let digits = 1; digits < 3 && end < text.length && flagsAt(text, end) & NUMBER; digits++) {
    end += widthAt(text, end);
  }
  return end;
}

function skipNewlinesAndSlashes(text: string, start: number): number {
  let end = start;
  while (text[end] === '\n' || text[end] === '\r' || text[end] === '/') end++;
  return end;
}

/** Returns the end of white space: after its last newline, or else before its last character, which leads the next word. */
function findSpaceEnd(text: string, start: number): number {
  let end = start;
  let newlineEnd = start;
  while (end < text.length) {
    const flags = flagsAt(text, end);
    if (!(flags & SPACE)) break;
    end++;
    if (flags & NEWLINE) newlineEnd = end;
  }
  if (newlineEnd > start) return newlineEnd;
  return end === text.length || end === start + 1 ? end : end - 1;
}

function skipWithout(text: string, start: number, unwanted: number): number {
  let end = start;
  while (end < text.length && !(flagsAt(text, end) & unwanted)) end += widthAt(text, end);
  return end;
}

/** Returns the CharacterFlag bits of the character at an index. */
export function flagsAt(text: string, index: number): number {
  return flagsOf(text.codePointAt(index) ?? 0);
}

/** Returns the UTF-16 units of the character at an index. */
export function widthAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}
