/** A part of a page that the search finds: its text, its anchor, and the headings that it is under, its own last. */
export type SearchSection = { anchor: string; titles: string[]; text: string };

const heading = /<h([1-6])[^>]*>(.*?)<a [^>]*href="#([^"]*)"[^>]*>.*?<\/a><\/h\1>/gs;

/** Splits a page's HTML into its sections, each from one heading to the next. */
export function splitIntoSections(_file: string, html: string): SearchSection[] {
  const headings = [...html.matchAll(heading)];
  const parents: string[] = [];
  return headings.map((match, at) => {
    const [whole, level = '1', title = '', anchor = ''] = match;
    parents.length = Number(level) - 1;
    parents.push(textOf(title).trim());
    const text = textOf(html.slice(match.index + whole.length, headings[at + 1]?.index));
    return { anchor, titles: parents.filter(Boolean), text };
  });
}

function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, '');
}
