import { exampleWords } from './exampleWords.ts';
import type { Filling, Place } from './filling.ts';
import { findExamples } from './findExamples.ts';
import { formats } from './formats.ts';
import { fromPattern } from './fromPattern.ts';
import { keyword } from './keyword.ts';

const longest = 100_000;

/** Yields strings that may fit a string schema, the most readable first: for its format, its name, then its pattern. */
export function* fillString(
  schema: Record<string, unknown>,
  place: Place,
  filling: Filling,
): Generator<string> {
  const least = Math.min(longest, keyword.number(schema, 'minLength') ?? 0);
  const most = keyword.number(schema, 'maxLength') ?? longest;
  const patterns = keyword.texts(schema, 'pattern');
  for (const name of keyword.texts(schema, 'format')) {
    const example = formats.get(name)?.example;
    for (let at = 0; example !== undefined && at < 10; at += 1) {
      const text = example(place.variation + at);
      yield 'a'.repeat(Math.max(0, least - text.length)) + text;
    }
  }
  const words = listWords(schema, place, filling);
  if (patterns.length > 0) yield* words;
  yield* makeFromPatterns(patterns, least, filling.random);
  const word = words[0] ?? '';
  const tries = least > 1000 ? 3 : 100;
  for (let at = place.variation; at < place.variation + tries; at += 1) {
    yield adjust(words[at] ?? `${word} ${at + 1}`, least, most);
  }
  // Short, distinct strings: for a list of unique items with a small maximum length.
  for (let at = place.variation; at < place.variation + 4 * tries; at += 1) {
    yield adjust(at.toString(36).padStart(least, 'a'), least, most);
  }
}

function listWords(schema: Record<string, unknown>, place: Place, filling: Filling): string[] {
  const about = keyword
    .texts(schema, 'title')
    .concat(keyword.texts(schema, 'description'))
    .join(' ');
  const found = findExamples(exampleWords, filling.language, place.name, about);
  return found.length > 0 ? found : [filling.language === 'ko' ? '예시' : 'example'];
}

function* makeFromPatterns(
  patterns: string[],
  least: number,
  random: () => number,
): Generator<string> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const pattern = patterns[attempt % patterns.length];
    if (pattern === undefined) return;
    const bold = attempt >= 20;
    const room = least - [...fromPattern(pattern, random, 0, bold)].length;
    yield fromPattern(
      pattern,
      random,
      room > 0 ? room + Math.floor(attempt / 20) : ([4, 0, 8, 12][attempt % 4] ?? 0),
      bold,
    );
  }
}

function adjust(text: string, least: number, most: number): string {
  const characters = [...text];
  if (characters.length < least) {
    const times = Math.ceil((least + 1) / (characters.length + 1));
    return [...Array(times).fill(text).join(' ')].slice(0, least).join('').replace(/ $/, '.');
  }
  return characters.length > most ? characters.slice(0, most).join('') : text;
}
