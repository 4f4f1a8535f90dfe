/** Lists values as the real API does: `'a', 'b', and 'c'`, or `'a' or 'b'`. Measured. */
export function listWords(values: readonly unknown[], conjunction: 'and' | 'or'): string {
  const words = values.map((value) => `'${value}'`);
  if (words.length < 3) return words.join(` ${conjunction} `);
  return `${words.slice(0, -1).join(', ')}, ${conjunction} ${words.at(-1)}`;
}
