/** An element of a page: its name, its attributes, and its text with that of the elements inside it. */
export type PageElement = { name: string; attributes: Record<string, string>; text: string };

const comment = /<!--[\s\S]*?-->/g;
const script = /(?<=<(script|style)\b[^>]*>)[\s\S]*?(?=<\/\1>)/g;
const opening = /<([a-z][\w-]*)((?:\s+[\w:@.-]+(?:="[^"]*")?)*)\s*\/?>/g;
const attribute = /([\w:@.-]+)(?:="([^"]*)")?/g;

/** Parses the elements of a page, in their order. The page is one that Vue wrote, so every attribute is quoted. */
export function readElements(page: string): PageElement[] {
  const html = page.replace(comment, '').replace(script, '');
  return [...html.matchAll(opening)].map(
    ({ 0: whole, 1: name = '', 2: attributes = '', index }) => {
      const start = index + whole.length;
      const end = html.indexOf(`</${name}>`, start);
      const inside = end === -1 ? '' : html.slice(start, end);
      return {
        name,
        attributes: Object.fromEntries(
          [...attributes.matchAll(attribute)].map(([, key = '', value = '']) => [
            key,
            decode(value),
          ]),
        ),
        text: decode(inside.replace(/<[^>]*>/g, '')).trim(),
      };
    },
  );
}

function decode(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
