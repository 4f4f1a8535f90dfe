import { CharacterFlag } from './CharacterFlag.ts';
import { flagsOf } from './flagsOf.ts';

const { UPPER, LOWER, LETTER, NUMBER, SPACE, NEWLINE } = CharacterFlag;
const CONTRACTION = /'(?:[sdmt]|ll|ve|re)/iuy;

/**
 * Where the piece that starts at `start` ends. Pieces are what the o200k_base pattern matches; byte pairs are merged
 * within a piece only. Written by hand because the regular expression overflows the stack on a run of some ten million
 * letters. Every character is looked at a fixed number of times, so that splitting a text takes linear time.
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
 * A word is upper-case letters, then lower-case ones: "Camel" and "Case" are two. With no lower-case letter after the
 * upper-case ones it stops after its last letter or mark that is both, and is upper-case all through if there is none.
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

/** Numbers go three at a time; the first of them is already behind `start`. */
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

/** White space goes to its last newline, or else leaves its last character to lead the word that follows. */
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

function flagsAt(text: string, index: number): number {
  return flagsOf(text.codePointAt(index) ?? 0);
}

function widthAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}
