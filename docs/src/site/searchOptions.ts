import type { DefaultTheme } from 'vitepress';
import { searchWords } from './searchWords.ts';
import { splitIntoSections } from './splitIntoSections.ts';

/** What the search keeps of a section of a page. */
type Document = { id: string; title: string; titles: string[]; text: string };

/**
 * What is indexed: a page's search words besides its titles and text. Korean words are matched without their
 * trailing particle, so that 메시지를 finds 메시지는. `processTerm` also runs in the browser, so it must not use
 * anything outside itself; `extractField` runs when the site is built.
 */
const index = {
  fields: ['words', 'title', 'titles', 'text'],
  extractField: (document: Document, field: string): string =>
    field === 'words' ? wordsOf(document) : String(document[field as keyof Document] ?? ''),
  processTerm: (term: string): string => {
    const particle =
      /(?<=[가-힣]{2})(?:에서는|으로는|이라는|이란|에서|에게|으로|까지|부터|처럼|하고|이나|라는|은|는|이|가|을|를|의|에|로|와|과|도|만|나)$/;
    return term.toLowerCase().replace(particle, '');
  },
};

/** The options of the search. */
export const searchOptions: DefaultTheme.LocalSearchOptions = {
  miniSearch: {
    searchOptions: { boost: { words: 10, title: 4, titles: 4, text: 1 } },
    _splitIntoSections: splitIntoSections,
    options: index,
  },
};

/** Returns the search words of a page, for its first section and for its code: `axios streaming` leads to that. */
function wordsOf({ id, title, titles }: Document): string {
  const isCode = ['openai', 'axios', 'fetch', 'curl'].includes(title);
  if (titles.length > 0 && !isCode) return '';
  const page = /^.*?\/(en\/)?((?:(?:walkthrough|reference|workshop)\/)?[\w-]+)?(?:#.*)?$/;
  const [, english, name = 'index'] = page.exec(id) ?? [];
  const words = searchWords[name]?.[english ? 'en' : 'ko'] ?? '';
  return isCode ? `${words} ${title}` : words;
}
