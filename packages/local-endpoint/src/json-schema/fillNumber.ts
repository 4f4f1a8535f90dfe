import { exampleNumbers } from './exampleNumbers.ts';
import type { Filling, Place } from './filling.ts';
import { findExamples } from './findExamples.ts';
import { keyword } from './keyword.ts';
import { leastCommonMultiple } from './leastCommonMultiple.ts';

/** Yields numbers that may fit a number or integer schema: examples for its name, then multiples of its step within its bounds. */
export function* fillNumber(
  schema: Record<string, unknown>,
  place: Place,
  filling: Filling,
  isInteger: boolean,
): Generator<number> {
  const low = Math.max(
    keyword.number(schema, 'minimum') ?? -Infinity,
    keyword.number(schema, 'exclusiveMinimum') ?? -Infinity,
  );
  const high = Math.min(
    keyword.number(schema, 'maximum') ?? Infinity,
    keyword.number(schema, 'exclusiveMaximum') ?? Infinity,
  );
  const examples = findExamples(exampleNumbers, filling.language, place.name);
  for (let at = 0; at < examples.length; at += 1) {
    const example = examples[(place.variation + at) % examples.length] ?? 0;
    if (!isInteger || Number.isInteger(example)) yield example;
  }
  const step = chooseStep(schema, high - low, isInteger);
  // Multiples of the step from `first` to `last`: small and positive if the bounds allow it.
  const lowest = Math.ceil(low / step);
  const first = lowest > 1 ? lowest : Math.min(1, Math.max(lowest, Math.floor(high / step) - 99));
  const last = Math.min(Math.floor(high / step), first + 99);
  const count = Math.max(1, last - first + 1);
  const start = Math.floor(filling.random() * count) + place.variation;
  for (let at = 0; at < count; at += 1) yield* multiples(first + ((start + at) % count), step);
  if (!isInteger) yield* multiples(2 * first + 1, step / 2);
  for (let at = 0; at < 400; at += 1)
    yield* multiples(lowest > -Infinity ? lowest + at : first - at, step);
  for (let at = 10; at < 1e9; at *= 10)
    yield* [...multiples(first + at, step), ...multiples(first - at, step)];
  if (Number.isFinite(low)) yield low;
  if (Number.isFinite(high)) yield high;
  if (Number.isFinite(low + high)) yield low + (high - low) / 2;
  yield 0;
}

function chooseStep(schema: Record<string, unknown>, range: number, isInteger: boolean): number {
  const multipleOf = keyword.number(schema, 'multipleOf');
  if (multipleOf !== undefined && multipleOf > 0)
    return isInteger ? leastCommonMultiple(multipleOf, 1) : multipleOf;
  if (isInteger || range >= 5 || !(range > 0)) return 1;
  return 10 ** Math.floor(Math.log10(range / 5));
}

/** Yields a multiple as a person writes it, and as a computer calculates it: 0.3 and 0.30000000000000004. */
function multiples(count: number, step: number): number[] {
  const exact = count * step + 0;
  const short = Number(exact.toPrecision(15));
  return short === exact ? [exact] : [short, exact];
}
