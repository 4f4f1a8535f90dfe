import { searchText } from './searchText.ts';
import { textRules } from './textRules.ts';

/** How much longer than necessary the texts are. */
const lengths = [4, 0, 8, 12, 20];
const mostTexts = 200;

/** Yields different texts of `least` to `most` characters that should match all patterns: test each of them. */
export function* searchTexts(
  patterns: readonly string[],
  { least, most }: { least: number; most: number },
  random: () => number,
): Generator<string> {
  let misses = 0;
  for (let count = 0; patterns.length > 0 && count < mostTexts; count += 1) {
    const wandering = least + (lengths[count % lengths.length] ?? 0);
    const rules = patterns.flatMap((pattern) => textRules(pattern, random));
    const text = searchText(rules, { least, most, wandering }, random);
    if (text !== undefined) yield text;
    else misses += 1;
    // Wherever the walk began, there was no way to an end.
    if (misses === lengths.length && misses > count) return;
  }
}
