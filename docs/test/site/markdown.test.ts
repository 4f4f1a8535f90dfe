import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMarkdownRenderer, disposeMdItInstance, type MarkdownRenderer } from 'vitepress';
import { beforeAll, expect, test } from 'vitest';
import { findRegion } from '../../src/fill/findRegion.ts';
import { stripRegions } from '../../src/run/stripRegions.ts';
import { annotateCode } from '../../src/site/annotateCode.ts';
import { breakCode } from '../../src/site/breakCode.ts';
import { dropLanguageLabels } from '../../src/site/dropLanguageLabels.ts';
import { dropNextLine } from '../../src/site/dropNextLine.ts';
import { fitTables } from '../../src/site/fitTables.ts';
import { groupForms } from '../../src/site/groupForms.ts';
import { linkSources } from '../../src/site/linkSources.ts';
import { type CodeParts, splitParts } from '../../src/site/splitParts.ts';
import { stripFenceSources } from '../../src/site/stripFenceSources.ts';

const root = join(import.meta.dirname, '../../..');
const page = join(root, 'docs/en/walkthrough/key.md');

const environment = { path: page, relativePath: 'en/walkthrough/key.md', cleanUrls: true };

let markdown: MarkdownRenderer;
beforeAll(async () => {
  // VitePress has one renderer, which another test may have changed.
  disposeMdItInstance();
  const parts: CodeParts = new Map();
  markdown = await createMarkdownRenderer(join(root, 'docs'), {
    codeTransformers: [splitParts(parts)],
  });
  annotateCode(markdown, parts);
  dropLanguageLabels(markdown);
  stripFenceSources(markdown);
  dropNextLine(markdown);
  groupForms(markdown);
  fitTables(markdown);
  breakCode(markdown);
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
  expect(
    markdown.render('Next: [Billing](billing.md)\n\n<script setup>\n</script>\n', environment),
  ).toBe('');
  expect(markdown.render('Next: what follows\n', environment)).toContain('what follows');
});

test('the forms of one call stand under tabs, and other sections do not', () => {
  const html = markdown.render(
    '# Ask\n\n## openai\n\none\n\n## curl\n\ntwo\n\n## What it prints\n\nthree\n\n## openai\n\nalone\n',
    environment,
  );
  const outline = html.replace(/ (id|tabindex|href|class|aria-label)="[^"]*"/g, '');

  expect(outline.match(/<\/?(div|section|FormTabs)[^>]*>|one|two|three|alone/g)).toEqual([
    '<div>',
    `<FormTabs :forms="['openai', 'curl']" />`,
    '<section data-form="openai">',
    'one',
    '</section>',
    '<section data-form="curl">',
    'two',
    '</section>',
    '</div>',
    'three',
    'alone',
  ]);
});

test('a wide table is marked for cards, with labels for short columns; a narrow one is not', () => {
  const sentence = 'a sentence that says what it means '.repeat(3);
  const wide = markdown.render(
    `| \`code\` | meaning | retry | since |\n|-|-|-|-|\n| \`x\` | ${sentence} | yes | – |\n`,
    environment,
  );

  expect(wide).toContain('<table class="cards" tabindex="0">');
  expect(wide).toContain('<td class="whole" data-label="retry">yes</td>');
  expect(wide).toContain('class="whole none" data-label="since">–</td>');
  expect(wide).not.toContain('data-label="meaning"');
  expect(markdown.render('| a | b |\n|-|-|\n| 1 | 2 |\n', environment)).not.toContain('cards');
});

test('long code in a text can break where its words end, and short code cannot', () => {
  expect(markdown.render('`OPENAI_API_KEY` `project_spend_limit_exceeded`', environment)).toMatch(
    />OPENAI_API_KEY<.*>project_<wbr>spend_<wbr>limit_<wbr>exceeded</,
  );
});

test('a remark stands beside the lines that it links to, and one without lines stays below', async () => {
  const file = '../../../examples/01-openai-client/src/ask.ts';
  const source = readFileSync(join(root, 'examples/01-openai-client/src/ask.ts'), 'utf8');
  const { first, last } = findRegion(join(root, 'examples/01-openai-client/src/ask.ts'), 'send');
  const html = await markdown.renderAsync(
    `\`\`\`ts file=${file}\n${stripRegions(source)}\`\`\`\n\n` +
      `- **[The request](${file}#L${first}-L${last} "send")** has a model.\n- Never mind.\n`,
    environment,
  );
  const text = html.replace(/<(?!\/?(?:div|ul|li))[^>]*>/g, '').replace(/\n(?=<)/g, '');

  const [, part] = /<span class="part" style="--part: 2">(.*?)<span class="part"/s.exec(html) ?? [];
  const code = source.split('\n').slice(first - 1, last);
  expect(
    part
      ?.replace(/<[^>]*>/g, '')
      .trimEnd()
      .split('\n'),
  ).toHaveLength(code.length);
  expect(part).toContain('completions');
  expect(html).toContain('style="--parts: 3"');
  expect(text).toContain('<ul class="remarks"><li style="--part: 2">The request has a model.</li>');
  expect(text.split('</ul></div>')[1]).toContain('<li>Never mind.</li>');
});
