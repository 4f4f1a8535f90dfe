import { join } from 'node:path';
import { createMarkdownRenderer, type MarkdownRenderer } from 'vitepress';
import { beforeAll, expect, test } from 'vitest';
import { dropLanguageLabels } from '../../src/site/dropLanguageLabels.ts';
import { dropNextLine } from '../../src/site/dropNextLine.ts';
import { linkSources } from '../../src/site/linkSources.ts';
import { stripFenceSources } from '../../src/site/stripFenceSources.ts';

const root = join(import.meta.dirname, '../../..');
const page = join(root, 'docs/en/walkthrough/key.md');

const environment = { path: page, relativePath: 'en/walkthrough/key.md', cleanUrls: true };

let markdown: MarkdownRenderer;
beforeAll(async () => {
  markdown = await createMarkdownRenderer(join(root, 'docs'));
  dropLanguageLabels(markdown);
  stripFenceSources(markdown);
  dropNextLine(markdown);
});

/** Renders a text as a project with that home on GitHub does; VitePress has only one renderer. */
function renderLinks(text: string, repository: string | undefined): string {
  const rules: ((state: object) => void)[] = [];
  const ruler = { push: (_name: string, rule: (state: object) => void) => rules.push(rule) };
  linkSources({ core: { ruler } } as never, root, repository);
  const tokens = markdown.parse(text, environment);
  for (const rule of rules) rule({ tokens, env: environment });
  return markdown.renderer.render(tokens, markdown.options, environment);
}

test('a link to a source file leads to its lines on GitHub', () => {
  const link = '[send](../../../examples/01-a/src/ask.ts#L12-L18 "send")';

  expect(renderLinks(link, 'https://github.com/somebody/project')).toContain(
    'href="https://github.com/somebody/project/blob/main/examples/01-a/src/ask.ts#L12-L18"',
  );
});

test('without a home on GitHub, a link to a source file is plain text', () => {
  const html = renderLinks(
    '[send](../../../examples/01-a/src/ask.ts) [billing](billing.md)',
    undefined,
  );

  expect(html).not.toContain('ask.ts');
  expect(html).toContain('send');
  expect(html).toContain('href="./billing"');
});

test('a code block shows no line as marked, whatever numbers its source has', () => {
  const html = markdown.render('```text run="pnpm start 01" first=2\none\ntwo\n```', environment);

  expect(html).not.toContain('highlighted');
  expect(html).toContain('class="language-text');
  expect(html).toContain('<span class="lang"></span>');
});

test('the line that leads to the next page is left to the site’s button', () => {
  expect(markdown.render('Text\n\nNext: [Billing](billing.md)\n', environment)).toBe(
    '<p>Text</p>\n',
  );
  expect(markdown.render('Text\n\n다음: [요금](billing.md)\n', environment)).toBe('<p>Text</p>\n');
  expect(markdown.render('Next: what follows\n', environment)).toContain('what follows');
});
