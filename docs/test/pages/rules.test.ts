import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { slug } from 'github-slugger';
import { describe, expect, test } from 'vitest';
import { writeSnippets } from '../../src/code/writeSnippets.ts';
import { fillPage } from '../../src/fill/fillPage.ts';
import { readFences } from '../../src/fill/readFences.ts';
import { listPages } from '../../src/site/listPages.ts';

const root = join(import.meta.dirname, '../../..');
const docs = join(root, 'docs');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const list = (pattern: string): string[] =>
  globSync(pattern, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();

const korean = list('docs/ko/**/*.md');
const english = list('docs/en/**/*.md');
const pages = [...korean, ...english];
const twins = new Map([['README.ko.md', 'README.md']]);
for (const path of korean) twins.set(path, path.replace('docs/ko/', 'docs/en/'));
const lessons = list('examples/*/package.json').map((path) => dirname(path));
const withoutFences = (markdown: string) => markdown.replace(/^```[\s\S]*?^```$/gm, '');
const headingsOf = (markdown: string) => withoutFences(markdown).match(/^#+ .*$/gm) ?? [];
const anchorsOf = (path: string) =>
  headingsOf(read(path)).map((heading) => slug(heading.replace(/^#+ /, '').replaceAll('`', '')));

test('the snippets are what their calls say', () => {
  const written = writeSnippets();
  // Tests in check/code run those that are written by hand.
  const byHand = list(
    'docs/snippets/*/{six-steps,retries,catching-errors,run-tools,streaming-tools,batch,batch-*}/*.*',
  );

  expect(list('docs/snippets/**/*.*')).toEqual([...written.keys(), ...byHand].sort());
  for (const [path, text] of written) expect(read(path), path).toBe(text);
});

test('every Korean page has an English twin', () => {
  expect(english).toEqual(korean.map((path) => path.replace('docs/ko/', 'docs/en/')));
});

test.each([...twins])('%s and its twin have the same shape', (path, twin) => {
  expect(shapeOf(read(path))).toEqual(shapeOf(read(twin)));
});

test('every page has its place in the reading order, and no place is empty', () => {
  for (const language of ['ko', 'en'] as const) {
    const placed = listPages(docs, language).flatMap((section) => section.pages);

    expect(placed.map(({ name }) => `docs/${language}/${name}.md`).sort()).toEqual(
      list(`docs/${language}/**/*.md`),
    );
  }
});

describe.each([...pages, 'README.md', 'README.ko.md'])('%s', (path) => {
  const markdown = read(path);
  const prose = withoutFences(markdown);

  test('begins with its only first-level heading', () => {
    expect(markdown).toMatch(/^# \S/);
    expect(headingsOf(markdown).filter((heading) => heading.startsWith('# '))).toHaveLength(1);
  });

  test('shows code, tables and line numbers as they are now', () => {
    // What commands print is checked by `pnpm docs:check`, which runs them.
    expect(fillPage(markdown, path, root, () => undefined)).toBe(markdown);
  });

  test('says in a form that is read where its blocks come from, and runs nothing live', () => {
    const blocks = markdown.match(/^\s*(?:`{3,}|~{3,}).*\b(?:run|file)\b.*$/gim) ?? [];

    expect(readFences(markdown)).toHaveLength(blocks.length);
    expect(markdown).not.toContain('\r');
    for (const { run } of readFences(markdown)) {
      // A command with a model of its own is sent to the endpoint that fills the pages.
      if (/\bpnpm (?:start|snippet)\b/.test(run ?? '')) {
        expect(run).toMatch(/--offline|^OPENAI_MODEL=/);
      }
    }
  });

  test('has links that lead somewhere, and none into the other language', () => {
    const dead = linksOf(prose).filter((link) => !isAlive(link, path));

    expect(dead).toEqual([]);
    const other = /^docs\/ko\/|\.ko\.md$/.test(path) ? /\ben\// : /\bko\//;
    const inside = linksOf(prose).filter((link) => !/^https?:/.test(link));
    expect(inside.filter((link) => other.test(link))).toEqual([]);
  });

  test('reads the same on GitHub: no syntax of the site generator, no HTML', () => {
    expect(markdown).not.toMatch(/^:::|^\[\[toc\]\]|^---\n|\{\{/m);
    expect(
      prose.replaceAll(/`[^`\n]*`/g, '').replaceAll(/<!-- (table: .*|\/table) -->/g, ''),
    ).not.toMatch(/<[a-z!]/i);
  });

  test('ends the sentences of a table in Korean with a full stop', () => {
    expect(prose.match(/^\|.*(?:니다|세요) *\|.*$/gm) ?? []).toEqual([]);
  });

  test('closes bold text where Markdown can see it', () => {
    expect(prose).not.toMatch(/[)"'`”’]\*\*[가-힣]/);
  });
});

test.each(['ko', 'en'] as const)(
  'what is written by hand of an output (%s) is still true',
  (language) => {
    const walkthrough = `docs/${language}/walkthrough`;
    const picture = read(`docs/pictures/wire.${language}.svg`);
    const exchange = read(`${walkthrough}/on-the-wire.md`);
    const billing = read(`${walkthrough}/billing.md`);
    const headers = picture.match(/(?<=>)[a-z-]+(?=: (?:…|application\/json)<)/g) ?? [];

    expect(exchange).toContain(/"total_tokens": \d+/.exec(picture)?.[0]);
    expect(headers).toHaveLength(3);
    for (const header of headers) expect(exchange).toMatch(new RegExp(`^${header}: `, 'm'));
    const [, prompt, completion] =
      /"prompt_tokens":(\d+),"completion_tokens":(\d+)/.exec(billing) ?? [];
    expect(billing).toContain(`${prompt} × $0.10 / 1,000,000 + ${completion} × $0.50 / 1,000,000`);
  },
);

test.each(['ko', 'en'] as const)(
  'the last line of each page (%s) leads to the next',
  (language) => {
    const order = listPages(docs, language).flatMap((section) => section.pages);
    const word = language === 'ko' ? '다음' : 'Next';

    for (const [at, { name }] of order.slice(0, -1).entries()) {
      const next = order[at + 1];
      const path = `docs/${language}/${name}.md`;
      const address = relative(dirname(name), next?.name ?? '').replaceAll('\\', '/');
      // The playground stands at the end of its page.
      if (name === 'playground') continue;
      expect(read(path).trimEnd().split('\n').at(-1), path).toBe(
        `${word}: [${next?.title}](${address}.md)`,
      );
    }
  },
);

describe.each(lessons)('%s', (lesson) => {
  const { title, imports } = JSON.parse(read(`${lesson}/package.json`));
  const name = lesson.replace('examples/', '');
  const number = name.slice(0, 2);

  test.each(['ko', 'en'] as const)('has its page (%s): code, real output, exercise', (language) => {
    const page = read(`docs/${language}/walkthrough/${name}.md`);

    expect(page).toContain(`# ${number} ${title[language]}\n`);
    expect(page).toContain(`file=../../../${lesson}/${imports['#lesson'].slice(2)}`);
    expect(page).toContain(`run="pnpm start ${number} --offline --lang ${language}"`);
    expect(page).toContain(`pnpm workshop ${number}`);
  });

  test.each(['ko', 'en'] as const)(
    'has a remark on each region (%s), in their order',
    (language) => {
      const file = `${lesson}/${imports['#lesson'].slice(2)}`;
      const regions = [...read(file).matchAll(/#region (\w+)/g)].map(([, region]) => region);
      const [, list = ''] = read(`docs/${language}/walkthrough/${name}.md`).split(
        new RegExp(`file=\\S*${file}\n[\\s\\S]*?\`\`\`\n`),
      );
      const remarks = (/^\n(?:(?:- | {2}).*\n)+/.exec(list)?.[0] ?? '').split('\n- ').slice(1);
      const linked = remarks.map((remark) =>
        [...remark.matchAll(/#L\d+(?:-L\d+)? "(\w+)"/g)].map(([, region]) =>
          regions.indexOf(region),
        ),
      );

      // A remark may be about several regions, one after the other, and name them in another order.
      expect(linked.flatMap((remark) => remark.toSorted())).toEqual([...regions.keys()]);
    },
  );
});

/**
 * Returns what a page shares with its twin in the other language: its blocks in their order, where its code comes
 * from, where its links lead, and the names from code that its sentences mention.
 */
function shapeOf(markdown: string) {
  const neutral = (text: string) =>
    text
      .replaceAll(/(?<=[/" ])ko(?=[/"])/g, 'en')
      .replaceAll('--lang ko', '--lang en')
      .replaceAll('.ko.', '.en.');
  const code = withoutFences(markdown).match(/`[^`\n]+`/g) ?? [];
  return {
    blocks: blocksOf(markdown),
    fences: (markdown.match(/^\s*```.*$/gm) ?? []).map(neutral),
    links: linksOf(withoutFences(markdown))
      .map((link) => neutral(link).replace(/(?<=\.md)#.*|^#.*/, '#'))
      .map((link) => link.replace('README.en.md', 'README.md'))
      .sort(),
    names: [...new Set(code.join(' ').match(/\b(?:\w+_\w+|[a-z]+[A-Z]\w*)\b/g) ?? [])].sort(),
  };
}

/** Returns the kinds of a page's blocks: `## heading`, `code`, `table 3 × 5`, `list of 4`, `paragraph`. */
function blocksOf(markdown: string): string[] {
  const marked = markdown
    .replace(/^ *```[\s\S]*?^ *```$/gm, '\n```\n')
    .replace(/^(#.*)$/gm, '$1\n');
  return marked.split(/\n\s*\n/).flatMap((block) => {
    const lines = block.trim().split('\n');
    const [first = ''] = lines;
    if (first === '' || first.startsWith('<!--')) return [];
    if (first === '```') return 'code';
    if (first.startsWith('#')) return `${first.replace(/ .*/, '')} heading`;
    if (first.startsWith('|')) return `table ${lines.length} × ${first.split('|').length}`;
    const items = lines.filter((line) => /^ *(-|\d+\.) /.test(line)).length;
    return items > 0 ? `list of ${items}` : 'paragraph';
  });
}

/** Returns the addresses that a text links to, pictures too. */
function linksOf(markdown: string): string[] {
  return [...markdown.matchAll(/\]\(([^)\s]+)(?: "[^"]*")?\)/g)].map(([, address = '']) => address);
}

/** Checks whether a link leads to an existing file, to one of its headings or to lines that it has. */
function isAlive(link: string, page: string): boolean {
  if (/^https?:/.test(link)) return URL.canParse(link);
  const [address = '', anchor] = link.split('#');
  const file =
    address === '' ? page : join(dirname(page), decodeURI(address)).replaceAll('\\', '/');
  if (!existsSync(join(root, file))) return false;
  if (anchor === undefined) return true;
  if (file.endsWith('.md')) return anchorsOf(file).includes(decodeURIComponent(anchor));
  const [first = 0, last = first] = anchor.match(/\d+/g)?.map(Number) ?? [];
  return first > 0 && first <= last && last <= read(file).split('\n').length;
}
