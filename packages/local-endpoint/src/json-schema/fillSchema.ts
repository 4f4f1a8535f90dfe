import type { Filled, Filling, Making, Place } from './filling.ts';
import { fitsSchema, type KnownFits } from './fitsSchema.ts';
import { isRecord } from './isRecord.ts';
import { keyword } from './keyword.ts';
import { listAlternatives } from './listAlternatives.ts';
import { listCandidates } from './listCandidates.ts';
import { measureHeights } from './measureHeights.ts';
import { resolveReference } from './resolveReference.ts';

/** After this many values only required parts are filled in; after twice as many, or below `deepest`, nothing is. */
const plentyOfValues = 20_000;
const deepest = 2000;
/** How much deeper than its minimum height a recursion may go, in case the smallest value does not fit. */
const recursionSlack = 4;
const mostAttempts = 5000;
/** After this many failed attempts in total, each schema gets only one. */
const plentyOfFailures = 10_000;

/**
 * Generates a JSON value that fits any JSON Schema: small, readable, and always the same for the same random numbers. It tries
 * the ways to satisfy the schema and returns the first value that `fitsSchema` accepts. If none fits (the schema cannot be
 * satisfied, or is too complex), it returns the closest value that it found. It never throws.
 */
export function fillSchema(schema: unknown, random: () => number, language: 'ko' | 'en'): unknown {
  try {
    return fillRoot(schema, random, language);
  } catch (error) {
    // Combinations nested thousands deep still overflow the call stack.
    if (error instanceof RangeError) return {};
    throw error;
  }
}

function fillRoot(root: unknown, random: () => number, language: 'ko' | 'en'): unknown {
  const heightOf = measureHeights(root);
  const known: KnownFits = new Map();
  const failed = new Set<unknown>();
  let made = 0;
  let failures = 0;
  const fits = (value: unknown, schema: unknown): boolean => fitsSchema(value, schema, root, known);
  const filling: Filling = { random, language, fits, isRecursive };
  const outside = {
    name: '',
    entered: new Set<object>(),
    small: false,
    depth: 0,
    deepest,
    variation: 0,
  };
  return finish(fill(root, outside)).value;

  /** Runs a generator and the ones it depends on, inner ones first. */
  function finish(outermost: Making<Filled>): Filled {
    const underway = [outermost];
    let filled: Filled = { value: null, fits: false };
    for (let making = underway.at(-1); making !== undefined; making = underway.at(-1)) {
      const step = making.next(filled);
      if (step.done === true) {
        filled = step.value;
        underway.pop();
      } else {
        underway.push(fill(step.value.schema, step.value.place));
      }
    }
    return filled;
  }

  function* fill(schema: unknown, place: Place): Making<Filled> {
    made += 1;
    const isTooMuch = made > plentyOfValues * 2 || place.depth > place.deepest;
    const isEndless = place.depth > 0 && heightOf(schema) === Infinity && leadsBack(schema, place);
    if (isTooMuch || isEndless) return { value: null, fits: fits(null, schema) };
    // A schema that failed once is not searched again: that would double the work at each level.
    let attempts = failed.has(schema) || failures > plentyOfFailures ? 1 : mostAttempts;
    let nearest: unknown;
    for (const alternative of listAlternatives(schema, root, (branches) =>
      order(branches, place),
    )) {
      const own = place.depth === 0 && isRecord(root) ? [root] : [];
      const inside = enter(place, schema, [...own, ...alternative.entered]);
      for (const candidate of listCandidates(alternative.schema, inside, filling)) {
        const tried =
          'making' in candidate ? yield* candidate.making : { ...candidate, fits: true };
        if (fits(tried.value, schema)) return { value: tried.value, fits: true };
        nearest ??= tried.value;
        failures += 1;
        attempts -= 1;
        if (attempts <= 0) return { value: nearest ?? null, fits: false };
        // A part that could not be filled will fail again if the whole is rebuilt.
        if (!tried.fits) break;
      }
    }
    failed.add(schema);
    return { value: nearest ?? null, fits: nearest === undefined && fits(null, schema) };
  }

  function enter(place: Place, schema: unknown, entered: readonly object[]): Place {
    const all = entered.length > 0 ? new Set([...place.entered, ...entered]) : place.entered;
    const isAgain = entered.some((one) => place.entered.has(one));
    if (place.small || (!isAgain && made <= plentyOfValues)) return { ...place, entered: all };
    const lowest = place.depth + heightOf(schema) + recursionSlack;
    return { ...place, entered: all, small: true, deepest: Math.min(place.deepest, lowest) };
  }

  /** Sorts branches, the best first; each item of a list starts with a different one. */
  function order(branches: unknown[], place: Place): unknown[] {
    if (place.small)
      return branches.toSorted((left, right) => compare(heightOf(left), heightOf(right)));
    const good = branches.filter((branch) => !isRecursive(branch, place) && !isNull(branch));
    const start = good.length > 0 ? place.variation % good.length : 0;
    const others = branches.filter((branch) => !good.includes(branch));
    const ends = others.toSorted((left, right) => compare(heightOf(left), heightOf(right)));
    return [...good.slice(start), ...good.slice(0, start), ...ends];
  }

  function isRecursive(schema: unknown, place: Place): boolean {
    return heightOf(schema) === Infinity || leadsBack(schema, place);
  }

  function leadsBack(schema: unknown, place: Place): boolean {
    if (!isRecord(schema)) return false;
    const target = resolveReference(schema.$ref, root);
    if (isRecord(target) && place.entered.has(target)) return true;
    return keyword.list(schema, 'allOf').some((member) => leadsBack(member, place));
  }
}

function isNull(schema: unknown): boolean {
  return isRecord(schema) && (schema.type === 'null' || schema.const === null);
}

function compare(left: number, right: number): number {
  return left === right ? 0 : left - right;
}
