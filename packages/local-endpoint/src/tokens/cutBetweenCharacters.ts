/** Returns where to cut a text: at `index`, or one before it if it is inside a surrogate pair. */
export function cutBetweenCharacters(text: string, index: number): number {
  if (index >= text.length) return text.length;
  return index > 0 && (text.codePointAt(index - 1) ?? 0) > 0xffff ? index - 1 : index;
}
