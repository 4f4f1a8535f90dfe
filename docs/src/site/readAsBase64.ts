import { readFileSync } from 'node:fs';
import type { Plugin } from 'vitepress';

const query = '?base64';

/** A Vite plugin that loads a file in base64, for an import that ends in `?base64`. */
export function readAsBase64(): Plugin {
  return {
    name: 'read-as-base64',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith(query)) return undefined;
      const content = readFileSync(id.slice(0, -query.length)).toString('base64');
      return `export default ${JSON.stringify(content)};`;
    },
  };
}
