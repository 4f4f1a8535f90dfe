import type { Filled, Filling, Making, Place } from './filling.ts';
import { isRecord } from './isRecord.ts';
import { keyword } from './keyword.ts';
import { listApplicable } from './listApplicable.ts';
import { matchesPattern } from './matchesPattern.ts';
import { searchTexts } from './searchTexts.ts';

const largest = 10_000;
const anyLength = { least: 0, most: Number.POSITIVE_INFINITY };

/** Creates an object for an object schema, with keys in the schema's order; `all` includes the optional properties. */
export function* fillObject(
  schema: Record<string, unknown>,
  place: Place,
  filling: Filling,
  all: boolean,
): Making<Filled> {
  const entries = new Map<string, unknown>();
  const required = new Set(keyword.texts(schema, 'required'));
  const declared = Object.keys(keyword.record(schema, 'properties'));
  const needs = keyword.record(schema, 'dependentRequired');
  const most = keyword.number(schema, 'maxProperties') ?? Infinity;
  const least = Math.min(largest, keyword.number(schema, 'minProperties') ?? 0);
  let room = most - required.size;
  let fits = true;

  for (const name of declared) {
    if (required.has(name)) yield* add(name);
    else if (all) yield* addOptional(name);
  }
  for (const name of required) yield* add(name);
  // A new key may require others; iterating over a Map includes entries that are added meanwhile.
  for (const name of entries.keys()) {
    if (!Object.hasOwn(needs, name)) continue;
    for (const needed of keyword.texts(needs, name)) yield* add(needed);
  }
  const isMap =
    declared.length === 0 &&
    (isRecord(schema.patternProperties) || isRecord(schema.additionalProperties));
  const enough = Math.max(least, all && isMap && entries.size === 0 ? 1 : 0);
  if (entries.size < enough) {
    const names = yield* inventNames(schema, place, filling, enough);
    for (const name of [...declared, ...names]) {
      if (entries.size < enough && !entries.has(name)) yield* addOptional(name);
    }
  }
  return { value: Object.fromEntries(entries), fits };

  function* add(name: string): Making<void> {
    if (entries.has(name)) return;
    const filled = yield ask(name);
    entries.set(name, filled.value);
    fits &&= filled.fits;
  }

  function* addOptional(name: string): Making<void> {
    if (room <= 0 || !filling.fits(name, schema.propertyNames ?? true)) return;
    const wanted = ask(name);
    if (filling.isRecursive(wanted.schema, place) && entries.size >= least) return;
    const filled = yield wanted;
    if (!filled.fits) return;
    entries.set(name, filled.value);
    room -= 1;
  }

  function ask(name: string): { schema: unknown; place: Place } {
    const asked = listApplicable(schema, name);
    if (asked.length === 0) asked.push(schema.unevaluatedProperties ?? true);
    const wanted = asked.length === 1 ? asked[0] : { allOf: asked };
    return { schema: wanted, place: { ...place, name, depth: place.depth + 1 } };
  }
}

/** Invents names for properties that the schema does not declare, more than `count` where possible. */
function* inventNames(
  schema: Record<string, unknown>,
  place: Place,
  filling: Filling,
  count: number,
): Making<Set<string>> {
  const names = new Set<string>();
  const plain = Array.from({ length: count }, (_, at) => `item${at + 1}`);
  if (schema.propertyNames !== undefined) {
    const asked = { allOf: [{ type: 'string' }, schema.propertyNames] };
    for (let variation = 0; variation < count + 20; variation += 1) {
      const { value } = yield { schema: asked, place: { ...place, name: '', variation } };
      if (typeof value === 'string') names.add(value);
    }
  }
  for (const pattern of Object.keys(keyword.record(schema, 'patternProperties'))) {
    for (const name of plain) if (matchesPattern(pattern, name)) names.add(name);
    const wanted = names.size + count;
    for (const name of searchTexts([pattern], anyLength, filling.random)) {
      if (names.size >= wanted) break;
      if (matchesPattern(pattern, name)) names.add(name);
    }
  }
  for (const name of plain) names.add(name);
  return names;
}
