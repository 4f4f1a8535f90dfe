import { readFileSync } from 'node:fs';

const query = '?base64';

/** The part of Vite's plugins that this one needs: VitePress and the tests have different versions of Vite. */
type LoadPlugin = { name: string; enforce: 'pre'; load: (id: string) => string | undefined };

/** A Vite plugin that loads a file in base64, for an import that ends in `?base64`. */
export function readAsBase64(): LoadPlugin {
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
