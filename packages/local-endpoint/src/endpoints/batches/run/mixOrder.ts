/**
 * Returns the numbers below `count`, each once, in another order than from 0 up: the results of a batch come in any
 * order. The same order for the same count.
 */
export function* mixOrder(count: number): Generator<number, void, undefined> {
  let step = Math.max(1, Math.round(count * 0.618));
  while (greatestDivisor(step, count) > 1) step += 1;
  for (let turn = 1; turn <= count; turn += 1) yield (turn * step) % count;
}

function greatestDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestDivisor(other, one % other);
}
