import { existsSync, globSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describePage } from '../../src/site/describePage.ts';
import { findHome } from '../../src/site/findHome.ts';
import { hasHistory } from '../../src/site/hasHistory.ts';
import { writeHead } from '../../src/site/writeHead.ts';
import { writeNotFound } from '../../src/site/writeNotFound.ts';

const docs = join(import.meta.dirname, '../..');
const page = { relativePath: 'en/walkthrough/key.md', title: 'Key', description: 'About keys.' };

test('describePage() returns the first sentences, as plain text', () => {
  const markdown =
    '# `Title`\n\nYou *send* a [question](one-question.md) with\n`ask()`. It answers. '.padEnd(
      300,
      'long ',
    );

  expect(describePage(markdown)).toBe('You send a question with ask(). It answers.');
});

test('every page has a description of its own, of a fitting length', () => {
  for (const language of ['ko', 'en']) {
    const files = globSync(`${language}/**/*.md`, { cwd: docs });
    const descriptions = files.map((file) => describePage(readFileSync(join(docs, file), 'utf8')));

    expect(new Set(descriptions).size).toBe(files.length);
    for (const [at, description] of descriptions.entries()) {
      expect(description.length, files[at]).toBeGreaterThan(language === 'ko' ? 15 : 30);
      expect(description.length, files[at]).toBeLessThan(230);
      expect(description, files[at]).not.toMatch(/["<>]/);
    }
  }
});

test.each([
  [{}, undefined],
  [{ homepage: 'https://example.com' }, 'https://example.com/'],
  [
    { homepage: 'https://example.com/docs/', repository: 'github:a/b' },
    'https://example.com/docs/',
  ],
  [{ repository: 'github:Some-Body/project' }, 'https://some-body.github.io/project/'],
  [{ repository: 'https://example.com/git' }, undefined],
])('a project whose package.json has %j is at %s', (manifest, home) => {
  expect(findHome(manifest)).toBe(home);
});

test('a page names its address, its twin and its card once the site has an address', () => {
  const head = writeHead(page, 'https://example.com/');

  expect(head).toContainEqual(['meta', { property: 'og:title', content: 'Key' }]);
  expect(head).toContainEqual(['meta', { property: 'og:description', content: 'About keys.' }]);
  expect(head.filter(([name]) => name === 'link').map(([, attributes]) => attributes)).toEqual([
    { rel: 'canonical', href: 'https://example.com/en/walkthrough/key' },
    { rel: 'alternate', hreflang: 'ko', href: 'https://example.com/walkthrough/key' },
    { rel: 'alternate', hreflang: 'en', href: 'https://example.com/en/walkthrough/key' },
    { rel: 'alternate', hreflang: 'x-default', href: 'https://example.com/walkthrough/key' },
  ]);
  const image = head.find(([, { property }]) => property === 'og:image');
  expect(image?.[1].content).toBe('https://example.com/card.en.png');
});

test('the start pages are at the address itself', () => {
  const canonical = (relativePath: string) =>
    writeHead({ ...page, relativePath }, 'https://example.com/').find(
      ([, { rel }]) => rel === 'canonical',
    )?.[1].href;

  expect(canonical('index.md')).toBe('https://example.com/');
  expect(canonical('en/index.md')).toBe('https://example.com/en/');
});

test('without an address, a head has no link and no picture', () => {
  const head = writeHead(page, undefined);

  expect(head.filter(([name]) => name === 'link')).toEqual([]);
  expect(JSON.stringify(head)).not.toContain('og:image');
});

test('the cards are pictures of the size that the head names', () => {
  for (const language of ['ko', 'en']) {
    const file = join(docs, `public/card.${language}.png`);
    expect(existsSync(file)).toBe(true);
    const png = readFileSync(file);

    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  }
});

test('the page for a wrong address says so in both languages without JavaScript', () => {
  const html = writeNotFound('<link href="/base/assets/style.css"><div id="app"></div>');

  expect(html).toMatch(
    /페이지를 찾을 수 없습니다.*href="\/base\/"[\s\S]*Page not found.*href="\/base\/en\/"/,
  );
});

test('a folder outside git has no history', () => {
  expect(hasHistory(tmpdir())).toBe(false);
});
