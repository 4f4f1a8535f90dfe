/** Returns the number of columns that a text takes in an editor: a Korean character takes two. */
export function widthOf(text: string): number {
  return text.length + (text.match(/[ᄀ-ᇿ⺀-꓏가-힣豈-﫿︰-﹏＀-｠]/g)?.length ?? 0);
}
