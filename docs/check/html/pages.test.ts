import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { init, parse } from 'es-module-lexer';
import { describe, expect, test } from 'vitest';
import { texts } from '../../src/playground/texts.ts';
import { siteFolder } from '../browser/serveSite.ts';
import { type PageElement, readElements } from './readElements.ts';

// The rules that the HTML of a page shows. What only a browser shows is checked in `../browser`.

if (!existsSync(siteFolder)) throw new Error('Cannot find the site\nTry: pnpm docs:build');

const origin = 'https://site.test';
const pages = new Map(
  globSync('**/*.html', { cwd: siteFolder })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file) => {
      const html = readFileSync(join(siteFolder, file), 'utf8');
      const [main = ''] = /<main[\s\S]*<\/main>/.exec(html) ?? [];
      const address = `/${file.replace(/(^|(?<=\/))index\.html$|\.html$/, '')}`;
      return [address, { elements: readElements(html), content: readElements(main) }];
    }),
);
const named = (elements: PageElement[], ...names: string[]) =>
  elements.filter(({ name }) => names.includes(name));
const idsOf = (elements: PageElement[]) =>
  elements.flatMap(({ attributes }) => attributes.id ?? []);

test('the site has its pages in both languages', () => {
  const addresses = [...pages.keys()];

  expect(addresses).toContain('/en/playground');
  expect(addresses.filter((address) => address.startsWith('/en/')).length * 2 + 1).toBe(pages.size);
});

test('every script of the site can be read', async () => {
  await init;
  for (const file of globSync('assets/**/*.js', { cwd: siteFolder })) {
    expect(() => parse(readFileSync(join(siteFolder, file), 'utf8')), file).not.toThrow();
  }
});

describe.each([...pages])('%s', (address, { elements, content }) => {
  test('says its language, its title and what it is about', () => {
    const [html] = named(elements, 'html');
    const titles = named(elements, 'title').map(({ text }) => text);
    const about = named(elements, 'meta').find(
      ({ attributes }) => attributes.name === 'description',
    );

    expect(html?.attributes.lang).toBe(address.startsWith('/en/') ? 'en-US' : 'ko-KR');
    expect(titles).toEqual([expect.stringMatching(/\S/)]);
    expect(about?.attributes.content).toMatch(/\S/);
  });

  test('has headings that start at one h1 and skip no level', () => {
    const levels = named(content, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ name }) =>
      Number(name[1]),
    );

    expect(levels.filter((level) => level === 1)).toHaveLength(address === '/404' ? 0 : 1);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  });

  test('has no id twice', () => {
    const ids = idsOf(elements);

    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test('names every picture, link and button', () => {
    const nameless = named(content, 'img', 'a', 'button').filter(
      ({ attributes, text }) =>
        !/\S/.test(attributes.alt ?? attributes['aria-label'] ?? attributes.title ?? text),
    );

    expect(nameless).toEqual([]);
  });

  test('has links that lead to a page of the site and to a place on it', () => {
    const links = named(elements, 'a').flatMap(({ attributes }) => attributes.href ?? []);
    const dead = links.filter((link) => {
      const { origin: home, pathname, hash } = new URL(link, origin + address);
      if (home !== origin) return !link.startsWith('https://');
      const target = pages.get(pathname)?.elements;
      return !target || (hash !== '' && !idsOf(target).includes(decodeURIComponent(hash.slice(1))));
    });

    expect(dead).toEqual([]);
  });

  test('loads files of the site only, and only such as are there', () => {
    const loaded = elements.flatMap(({ name, attributes }) =>
      name === 'a' || /canonical|alternate/.test(attributes.rel ?? '')
        ? []
        : [attributes.src ?? [], attributes.href ?? []].flat(),
    );
    const files = loaded.filter((file) => !file.startsWith('data:'));

    expect(files.filter((file) => !existsSync(join(siteFolder, file)))).toEqual([]);
    expect(files).not.toEqual([]);
  });

  test('has code and tables that a keyboard can scroll and a reader can follow', () => {
    expect(named(content, 'pre').filter(({ attributes }) => attributes.tabindex !== '0')).toEqual(
      [],
    );
    expect(named(content, 'table').length).toBe(named(content, 'thead').length);
  });
});

test.each([
  ['/playground', texts.ko.why],
  ['/en/playground', texts.en.why],
])('%s has no field for a key, and says why', (address, why) => {
  const { elements = [] } = pages.get(address) ?? {};

  expect(named(elements, 'input').map(({ attributes }) => attributes.type)).not.toContain(
    'password',
  );
  expect(named(elements, 'label').filter(({ text }) => /key|키/i.test(text))).toEqual([]);
  expect(named(elements, 'p').map(({ text }) => text)).toContain(why);
});
