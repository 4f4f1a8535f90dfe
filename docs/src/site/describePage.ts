const maxLength = 160;

/** Returns a page's description: the first sentences after its title, as plain text, as many as fit a search result. */
export function describePage(markdown: string): string {
  const [, paragraph = ''] = /^# .*\n+(?!#|```|\|)([\s\S]*?)\n\n/.exec(`${markdown}\n\n`) ?? [];
  const text = paragraph
    .replaceAll(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replaceAll(/[`*]/g, '')
    // VitePress writes it into an attribute as it is.
    .replaceAll(/"([^"]*)"/g, '“$1”')
    .replaceAll(/\s+/g, ' ')
    .replace(/:?\s*$/, '');
  const [first = '', ...others] = text.split(/(?<=[.!?]) /);
  let description = first;
  for (const sentence of others) {
    if (description.length + 1 + sentence.length > maxLength) break;
    description += ` ${sentence}`;
  }
  return description;
}
