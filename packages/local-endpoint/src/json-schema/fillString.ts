import { exampleWords } from './exampleWords.ts';
import type { Filling, Place } from './filling.ts';
import { findExamples } from './findExamples.ts';
import { formats } from './formats.ts';
import { keyword } from './keyword.ts';
import { searchTexts } from './searchTexts.ts';

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
  const words = listWords(schema, place, filling);
  for (const name of keyword.texts(schema, 'format')) {
    const format = formats.get(name);
    if (format === undefined) continue;
    for (let at = 0; at < 40; at += 1) yield format.example(place.variation + at);
    patterns.push(format.pattern);
  }
  if (patterns.length > 0) yield* words;
  yield* searchTexts(patterns, { least, most }, filling.random);
  const word = words[0] ?? '';
  const tries = least > 1000 ? 3 : 100;
  for (let at = place.variation; at < place.variation + tries; at += 1) {
    yield adjust(words[at] ?? `${word} ${at + 1}`, least, most);
  }
  for (const length of [8, 16, 32, 64]) yield adjust(word, Math.max(least, length), most);
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

function adjust(text: string, least: number, most: number): string {
  const characters = [...text];
  if (characters.length < least) {
    const times = Math.ceil((least + 1) / (characters.length + 1));
    return [...Array(times).fill(text).join(' ')].slice(0, least).join('').replace(/ $/, '.');
  }
  return characters.length > most ? characters.slice(0, most).join('') : text;
}
