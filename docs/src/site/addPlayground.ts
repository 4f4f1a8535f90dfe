import { join } from 'node:path';
import type { MarkdownRenderer } from 'vitepress';

/**
 * Adds the playground to the two pages named `playground.md`, after their first paragraph. The pages contain no script, so that they
 * read well on GitHub; the theme does not include the playground, so that no other page loads it.
 */
export function addPlayground(markdown: MarkdownRenderer, docsFolder: string): void {
  const component = join(docsFolder, 'src/playground/Playground.vue').replaceAll('\\', '/');
  markdown.core.ruler.before('normalize', 'playground', (state) => {
    const page: string = state.env.realPath ?? state.env.path ?? '';
    if (!/[\\/]playground\.md$/.test(page)) return;
    const [heading, introduction, ...rest] = state.src.split('\n\n');
    const script = `<script setup>\nimport Playground from '${component}';\n</script>`;
    state.src = [heading, introduction, script, '<Playground />', ...rest].join('\n\n');
  });
}
