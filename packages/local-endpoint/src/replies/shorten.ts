/** Truncates a text to `length` characters, and marks the cut with an ellipsis. */
export function shorten(text: string, length: number): string {
  const characters = [...text.slice(0, 2 * length)];
  return text.length > length && characters.length > length
    ? `${characters.slice(0, length).join('')}…`
    : text;
}
