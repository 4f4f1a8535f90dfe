/** How often to measure, and for how long at most. Warm-up rounds are not counted. */
export type Rounds = { warmUps: number; rounds: number; budgetMs: number };

/** The minimum number of rounds, even over budget: a median needs them. */
const fewestRounds = 3;

/**
 * Runs several measurements in turn, round after round, so that noise affects them all; every other round
 * runs in reverse order. Returns the results of each, without those of the warm-ups.
 */
export async function sideBySide<Result>(
  measurements: readonly (() => Promise<Result>)[],
  { warmUps, rounds, budgetMs }: Rounds,
): Promise<Result[][]> {
  const startedAt = performance.now();
  const results: Result[][] = measurements.map(() => []);
  for (let round = -warmUps; round < rounds; round += 1) {
    const isLate = performance.now() - startedAt > budgetMs;
    if (isLate && round >= fewestRounds) break;
    const order = [...measurements.entries()];
    if (round % 2 !== 0) order.reverse();
    for (const [index, measure] of order) {
      const result = await measure();
      if (round >= 0) results[index]?.push(result);
    }
  }
  return results;
}
