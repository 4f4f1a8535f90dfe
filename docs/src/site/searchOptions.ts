import type { DefaultTheme } from 'vitepress';

/**
 * How the search finds Korean: a word is looked up without the particle that it ends in, so that 메시지를
 * finds 메시지는. It runs in the browser too, so it uses nothing outside itself.
 */
export const searchOptions: DefaultTheme.LocalSearchOptions = {
  miniSearch: {
    options: {
      processTerm: (term: string) => {
        const particle =
          /(?<=[가-힣]{2})(?:에서는|으로는|이라는|이란|에서|에게|으로|까지|부터|처럼|하고|이나|라는|은|는|이|가|을|를|의|에|로|와|과|도|만|나)$/;
        return term.toLowerCase().replace(particle, '');
      },
    },
  },
};
