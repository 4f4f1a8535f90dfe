/**
 * Shortens a long text to its ends, as the real API does with a long name: `kkk...kkk`. Measured for values of 64
 * characters and more; 128 leaves room for any real name, such as a fine-tuned model's.
 */
export function keepEnds(text: string, longest = 128, ends = 3): string {
  return text.length > longest ? `${text.slice(0, ends)}...${text.slice(-ends)}` : text;
}
