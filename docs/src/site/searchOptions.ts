import type { DefaultTheme } from 'vitepress';

/**
 * Search options for Korean: words are matched without their trailing particle, so that 메시지를 finds
 * 메시지는. `processTerm` also runs in the browser, so it must not use anything outside itself.
 */
export const searchOptions: DefaultTheme.LocalSearchOptions = {
  miniSearch: {
    // The title of a page counts as much as its headings: `axios streaming` leads to the code itself.
    searchOptions: { boost: { title: 4, titles: 4, text: 1 } },
    options: {
      processTerm: (term: string) => {
        const particle =
          /(?<=[가-힣]{2})(?:에서는|으로는|이라는|이란|에서|에게|으로|까지|부터|처럼|하고|이나|라는|은|는|이|가|을|를|의|에|로|와|과|도|만|나)$/;
        return term.toLowerCase().replace(particle, '');
      },
    },
  },
};
