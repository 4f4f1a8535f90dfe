import type { Filled, Filling, Making, Place } from './filling.ts';
import { keyword } from './keyword.ts';

const longest = 10_000;

/** Creates an array for an array schema: two items by default; without `all` or inside a recursion, as few as possible. */
export function* fillArray(
  schema: Record<string, unknown>,
  place: Place,
  filling: Filling,
  all: boolean,
): Making<Filled> {
  const prefix = keyword.list(schema, 'prefixItems');
  const rest = schema.items ?? schema.unevaluatedItems ?? true;
  const mustContain =
    schema.contains === undefined ? 0 : (keyword.number(schema, 'minContains') ?? 1);
  const mostContained = keyword.number(schema, 'maxContains') ?? Number.POSITIVE_INFINITY;
  const least = Math.max(mustContain, keyword.number(schema, 'minItems') ?? 0);
  const most = Math.min(longest, keyword.number(schema, 'maxItems') ?? longest);
  const isShort = !all || (prefix.length === 0 && filling.isRecursive(rest, place));
  const length = Math.min(most, Math.max(least, isShort ? 0 : prefix.length || 2));
  const items: unknown[] = [];
  let contained = 0;
  while (items.length < length || (contained < mustContain && items.length < most)) {
    const asked = [items.length < prefix.length ? prefix[items.length] : rest];
    if (schema.uniqueItems === true) asked.push({ not: { enum: [...items] } });
    const inside = { ...place, depth: place.depth + 1, variation: place.variation + items.length };
    let filled: Filled | undefined;
    if (contained < mustContain) {
      filled = yield { schema: { allOf: [...asked, schema.contains] }, place: inside };
    }
    if (filled?.fits !== true && items.length >= length) return { value: items, fits: false };
    if (filled?.fits !== true) {
      if (contained >= mostContained) asked.push({ not: schema.contains });
      filled = yield { schema: asked.length === 1 ? asked[0] : { allOf: asked }, place: inside };
    }
    if (!filled.fits && items.length >= least) break;
    items.push(filled.value);
    if (!filled.fits) return { value: items, fits: false };
    if (filling.fits(filled.value, schema.contains ?? true)) contained += 1;
  }
  return { value: items, fits: true };
}
