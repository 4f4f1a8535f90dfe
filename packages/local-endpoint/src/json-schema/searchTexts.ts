import { searchText } from './searchText.ts';
import { textRules } from './textRules.ts';

const mostTexts = 200;
/** How many characters all texts together have at most, or one text alone. */
const mostCharacters = 100_000;
const longest = 10_000;

/** Yields different texts of `least` to `most` characters that should match all patterns: test each of them. */
export function* searchTexts(
  patterns: readonly string[],
  { least, most }: { least: number; most: number },
  random: () => number,
): Generator<string> {
  const wanderings = [least + 4, 0, least, least + 12, Math.floor(least / 2)];
  const attempts = patterns.length === 0 ? 0 : Math.min(mostTexts, mostCharacters / (least + 1));
  let misses = 0;
  for (let count = 0; count < attempts; count += 1) {
    const wandering = wanderings[count % wanderings.length] ?? 0;
    const rules = patterns.flatMap((pattern) => textRules(pattern, random));
    const text = searchText(rules, { least, most, wandering }, random);
    if (text !== undefined) yield text;
    else misses += 1;
    // Wherever the walk began, there was no end near: only a long text is left to try.
    if (misses === wanderings.length && misses > count) {
      const long = searchText(rules, { least, most, wandering: longest }, random);
      if (long !== undefined) yield long;
      return;
    }
  }
}
