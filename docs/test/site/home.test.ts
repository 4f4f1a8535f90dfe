import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMarkdownRenderer, disposeMdItInstance, type MarkdownRenderer } from 'vitepress';
import { beforeAll, describe, expect, test } from 'vitest';
import config from '../../src/site/config.ts';

const docs = join(import.meta.dirname, '../..');

let markdown: MarkdownRenderer;
beforeAll(async () => {
  const highlight = (code: string) => code.replaceAll('<', '&lt;');
  // VitePress has one renderer, which another test may have changed.
  disposeMdItInstance();
  markdown = await createMarkdownRenderer(docs, { ...config.markdown, highlight });
});

describe.each(['ko', 'en'])('the home page (%s)', (language) => {
  const path = join(docs, language, 'index.md');
  const text = readFileSync(path, 'utf8');
  const render = () =>
    markdown.render(text, { path, relativePath: `${language}/index.md`, cleanUrls: true });

  test('has the promise, its buttons and the code that runs side by side', () => {
    const [hero = ''] = render().split('<section');

    expect(hero).toMatch(/<div class="home-promise">\s*<h1.*OpenAI\u00a0API.*<\/h1>\s*<p>/);
    const [, actions = ''] = /<p class="home-actions">(.*)<\/p>/.exec(hero) ?? [];
    expect(actions.match(/<a .*?<\/a>/g)).toHaveLength(2);
    expect(actions.replace(/<a .*?<\/a>/g, '')).toBe('');
    expect(hero).toMatch(
      /<div class="home-card">\s*<p class="home-file">openai\.ts<\/p>[\s\S]*<RunCode /,
    );
  });

  test('shows a picture of each way, with its size, which keeps its room', () => {
    const ways = render().split('<div class="home-way">').slice(1);

    expect(ways).toHaveLength(3);
    for (const way of ways) {
      expect(way).toMatch(/<img [^>]*width="\d+" height="\d+" loading="lazy"/);
      expect(way).toMatch(/<img [^>]*alt="[^"]{40,}"/);
    }
  });

  test('has a card for each lesson, which leads to its page', () => {
    const [, cards = ''] = /<ol class="home-lessons">([\s\S]*)<\/ol>/.exec(render()) ?? [];
    const links = [...cards.matchAll(/href="\.\/([^"]+)"/g)].map(([, page]) => page);

    expect(cards.match(/<li>/g)).toHaveLength(text.match(/^\| \d\d /gm)?.length ?? 0);
    expect(links).toHaveLength(cards.match(/<li>/g)?.length ?? 0);
    for (const page of links) expect(existsSync(join(docs, language, `${page}.md`))).toBe(true);
    expect(render()).not.toContain('<table');
  });

  test('leaves every other page as it is', () => {
    const other = join(docs, language, 'walkthrough/set-up.md');
    const table =
      '# Title\n\n[a](b.md) · [c](d.md)\n\n## Part\n\n| a | b | c |\n|-|-|-|\n| 1 | 2 | 3 |\n';
    const html = markdown.render(table, { path: other, relativePath: 'x.md', cleanUrls: true });

    expect(html).not.toContain('home');
    expect(html).toContain('<table');
  });
});
