/** How often to measure, and for how long at most. */
export type Rounds = { warmUps: number; rounds: number; budgetMs: number };

/** Three rounds are measured even where the budget is spent: a median needs them. */
const fewestRounds = 3;

/**
 * Measures several things in turn, round after round, so that a noisy moment hits them all; every other
 * round goes backwards. Gives the results of each; those of the warm-ups are dropped.
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
