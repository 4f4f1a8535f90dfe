/** Shortens a long text to its ends, as the real API does with a long name: `kkk...kkk`. Measured. */
export function keepEnds(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, 3)}...${text.slice(-3)}` : text;
}
