import type { Plugin } from 'vitepress';

/**
 * Puts each piece of static HTML in a page's script on a line of its own. VitePress strips these pieces from the script
 * that a page first loads, since its HTML contains them, and takes two on one line for one.
 */
export function separateStatic(): Plugin {
  return {
    name: 'separate-static',
    apply: 'build',
    enforce: 'pre',
    renderChunk: (code, { facadeModuleId }) =>
      facadeModuleId?.endsWith('.md')
        ? code.replaceAll(/\bcreateStaticVNode\(/g, '\ncreateStaticVNode(')
        : null,
  };
}
