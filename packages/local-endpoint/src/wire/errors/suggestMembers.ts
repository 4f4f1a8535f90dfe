/**
 * Suggests members for an unknown one: at most two edits away and not in the body yet, nearest first, then
 * by name. Measured: for `stor`, the API replies "Did you mean 'stop' or 'store'?".
 */
export function suggestMembers(unknown: string, known: readonly string[], body: object): string[] {
  return known
    .filter((member) => !Object.hasOwn(body, member))
    .map((member) => ({ member, edits: countEdits(unknown, member) }))
    .filter(({ edits }) => edits <= 2)
    .sort((a, b) => a.edits - b.edits || (a.member < b.member ? -1 : 1))
    .map(({ member }) => member);
}

/** Returns the Levenshtein distance, or Infinity if the lengths alone differ by more than two. */
function countEdits(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > 2) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, character] of [...from].entries()) {
    const next = [index + 1];
    for (let column = 0; column < to.length; column++) {
      const replaced = (row[column] ?? 0) + (character === to[column] ? 0 : 1);
      const removed = (row[column + 1] ?? 0) + 1;
      const added = (next[column] ?? 0) + 1;
      next.push(Math.min(replaced, removed, added));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
