import { join } from 'node:path';
import type { MarkdownRenderer } from 'vitepress';

/**
 * Puts the playground at the end of the two pages named so. The pages hold no script, so that they read well
 * on GitHub; the theme knows nothing of it, so that no other page loads it.
 */
export function addPlayground(markdown: MarkdownRenderer, docsFolder: string): void {
  const component = join(docsFolder, 'src/playground/Playground.vue').replaceAll('\\', '/');
  markdown.core.ruler.before('normalize', 'playground', (state) => {
    const page: string = state.env.realPath ?? state.env.path ?? '';
    if (!/[\\/]playground\.md$/.test(page)) return;
    state.src += `\n\n<script setup>\nimport Playground from '${component}';\n</script>\n\n<Playground />\n`;
  });
}
