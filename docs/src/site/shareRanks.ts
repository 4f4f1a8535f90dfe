import { createHash } from 'node:crypto';
import ranks from 'gpt-tokenizer/bpeRanks/o200k_base';
import type { Plugin } from 'vitepress';

const id = 'gpt-tokenizer/bpeRanks/o200k_base';

/**
 * Writes the tokenizer's ranks (2 MB) to a file of their own: the playground and the runner's worker load the same
 * file, and the build need not parse and shorten it for each.
 */
export function shareRanks(): Plugin {
  // Engines read JSON in half the time of code.
  const source = `export default JSON.parse(${JSON.stringify(JSON.stringify(ranks))});\n`;
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
  const fileName = `assets/o200k_base-${hash}.js`;
  let isUsed = false;
  let base = '/';
  return {
    name: 'share-ranks',
    apply: 'build',
    enforce: 'pre',
    configResolved(config) {
      base = config.base;
    },
    resolveId(source, importer, { ssr }) {
      const isRanks = source === id || (source.endsWith('/bpeRanks/o200k_base.js') && importer);
      if (!isRanks || ssr) return undefined;
      isUsed = true;
      return { id: base + fileName, external: 'absolute' };
    },
    generateBundle() {
      if (isUsed) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
