import { searchText } from './searchText.ts';
import { textRules } from './textRules.ts';

const mostTexts = 200;

/** Yields different texts of `least` to `most` characters that should match all patterns: test each of them. */
export function* searchTexts(
  patterns: readonly string[],
  { least, most }: { least: number; most: number },
  random: () => number,
): Generator<string> {
  const wanderings = [least + 4, 0, least, least + 12, Math.floor(least / 2)];
  let misses = 0;
  for (let count = 0; patterns.length > 0 && count < mostTexts; count += 1) {
    const wandering = wanderings[count % wanderings.length] ?? 0;
    const rules = patterns.flatMap((pattern) => textRules(pattern, random));
    const text = searchText(rules, { least, most, wandering }, random);
    if (text !== undefined) yield text;
    else misses += 1;
    // Wherever the walk began, there was no way to an end.
    if (misses === wanderings.length && misses > count) return;
  }
}
