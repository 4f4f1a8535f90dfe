/** Gives a text's first characters, with an ellipsis if there are more. */
export function shorten(text: string, length: number): string {
  const characters = [...text.slice(0, 2 * length)];
  return text.length > length && characters.length > length
    ? `${characters.slice(0, length).join('')}…`
    : text;
}
