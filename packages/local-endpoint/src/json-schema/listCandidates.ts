import { fillArray } from './fillArray.ts';
import type { Filled, Filling, Making, Place } from './filling.ts';
import { fillNumber } from './fillNumber.ts';
import { fillObject } from './fillObject.ts';
import { fillString } from './fillString.ts';
import { keyword } from './keyword.ts';
import { likelyTypes } from './likelyTypes.ts';

/** A value to try: available already, or still to be generated. */
export type Candidate = { value: unknown } | { making: Making<Filled> };

const mostPlain = 600;
const plainTypes = ['string', 'number', 'boolean'];

/** Yields values to try for a schema without references and choices (from an Alternative), the best first. */
export function* listCandidates(
  schema: Record<string, unknown>,
  place: Place,
  filling: Filling,
): Generator<Candidate> {
  if ('const' in schema) {
    yield { value: schema.const };
    return;
  }
  if (Array.isArray(schema.enum)) {
    const start = Math.floor(filling.random() * schema.enum.length) + place.variation;
    for (const value of rotate(schema.enum, start)) yield { value };
    return;
  }
  for (const value of rotate(keyword.list(schema, 'examples'), place.variation)) yield { value };
  if (['string', 'number', 'boolean'].includes(typeof schema.default))
    yield { value: schema.default };
  const types = listTypes(schema, place);
  for (const type of types) {
    if (type === 'object' || type === 'array') {
      yield* listNested(type, schema, place, filling);
      continue;
    }
    let left = Math.ceil(mostPlain / types.length);
    for (const value of listPlain(type, schema, place, filling)) {
      yield { value };
      left -= 1;
      if (left <= 0) break;
    }
  }
}

function listTypes(schema: Record<string, unknown>, place: Place): string[] {
  let types = likelyTypes(schema);
  if (schema.type === undefined) {
    // A later attempt begins with another type, in case `not` refuses the first.
    const plain = rotate(plainTypes, Math.floor(place.variation / 6));
    const others = [...plain, 'object', 'array', 'null'];
    types = [...new Set([...types, ...(place.depth === 0 ? ['object'] : []), ...others])];
  }
  // Null is the least informative, so it comes last; but it is the shortest way out of a recursion.
  const order = place.small ? ['null', 'plain', 'array', 'object'] : ['plain', 'null'];
  const rank = (type: string): number => {
    const exact = order.indexOf(type);
    return exact === -1 ? order.indexOf('plain') : exact;
  };
  return types.toSorted((left, right) => rank(left) - rank(right));
}

function listPlain(
  type: string,
  schema: Record<string, unknown>,
  place: Place,
  filling: Filling,
): Iterable<unknown> {
  if (type === 'string') return fillString(schema, place, filling);
  if (type === 'number') return fillNumber(schema, place, filling, false);
  if (type === 'integer') return fillNumber(schema, place, filling, true);
  if (type === 'boolean') return rotate([true, false], place.variation);
  return type === 'null' ? [null] : [];
}

function* listNested(
  type: 'object' | 'array',
  schema: Record<string, unknown>,
  place: Place,
  filling: Filling,
): Generator<Candidate> {
  // Unique items are excluded with `not`: finding a new one can take many attempts.
  const attempts = schema.not === undefined ? 6 : 60;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const all = attempt % 6 < 3 && !place.small;
    const here = {
      ...place,
      variation: place.variation + (attempt % 3) + 3 * Math.floor(attempt / 6),
    };
    if (type === 'array') yield { making: fillArray(schema, here, filling, all) };
    else yield { making: fillObject(schema, here, filling, all) };
  }
}

function rotate<Item>(items: readonly Item[], by: number): Item[] {
  const start = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}
