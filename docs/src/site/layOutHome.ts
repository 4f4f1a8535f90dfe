import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { MarkdownRenderer } from 'vitepress';
import type { RunnableFile } from '../run/describeRunnable.ts';

type Tokens = ReturnType<MarkdownRenderer['parse']>;
type Html = (content: string) => Tokens[number];

const homePage = /(?:^|[\\/])(?:ko|en)[\\/]index\.md$/;

/**
 * Lays out the home pages, which are plain Markdown: the promise beside the code that runs, pictures beside their
 * texts, commands beside theirs, and the table of the lessons as cards. `home.css` has their looks.
 */
export function layOutHome(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('lay_out_home', (state) => {
    const { Token } = state;
    const page: string = state.env.realPath ?? state.env.path ?? '';
    if (!homePage.test(page)) return;
    const html: Html = (content) =>
      Object.assign(new Token('html_block', '', 0), { content: `${content}\n` });
    for (const token of state.tokens.flatMap(({ children }) => children ?? [])) {
      if (token.type === 'image') fitPicture(token, dirname(page));
    }
    const [hero = [], ...parts] = splitBefore(splitBlocks(state.tokens), isHeading('h2'));
    state.tokens = [
      html('<main class="vp-doc home">'),
      ...layOutHero(hero, html),
      ...parts.flatMap((part) => layOutPart(part, html)),
      html('</main>'),
    ];
  });
}

/** The promise and what to do first; beside them the code, and what is to be known about it. */
function layOutHero(blocks: Tokens[], html: Html): Tokens {
  const at = blocks.findIndex(([first]) => first?.type === 'fence');
  const [code] = blocks[at] ?? [];
  const runnable: RunnableFile | undefined = code?.meta?.runnable;
  const words = blocks.slice(0, at);
  for (const block of words) markActions(block);
  for (const part of words[0]?.[1]?.children ?? []) {
    // A line of the promise does not end within the name.
    part.content = part.content.replace('OpenAI API', 'OpenAI\u00a0API');
  }
  return [
    html('<div class="home-hero"><div class="home-width"><div class="home-promise">'),
    ...words.flat(),
    html('</div><div class="home-live"><div class="home-card">'),
    html(`<p class="home-file">${basename(runnable?.path ?? '')}</p>`),
    ...(blocks[at] ?? []),
    html('</div>'),
    ...blocks.slice(at + 1).flat(),
    html('</div></div></div>'),
  ];
}

/** Makes buttons of a paragraph of links: what stands between them is for GitHub. */
function markActions([opening, inline]: Tokens): void {
  const children = inline?.children ?? [];
  const isLinks =
    children[0]?.type === 'link_open' &&
    children.every(({ level, type, content }) => level > 0 || type !== 'text' || content === ' · ');
  if (!isLinks || !inline) return;
  opening?.attrJoin('class', 'home-actions');
  inline.children = children.filter(({ content }) => content !== ' · ');
}

function layOutPart(blocks: Tokens[], html: Html): Tokens {
  const [head = [], ...ways] = splitBefore(blocks, isHeading('h3'));
  const codes = head.filter(([first]) => first?.type === 'fence');
  const table = head.find(([first]) => first?.type === 'table_open');
  const text = head.filter((block) => block !== table && !codes.includes(block));
  const kind = codes.length > 0 ? ' home-commands' : '';
  return [
    html(`<section class="home-part${kind}"><div class="home-width"><div class="home-text">`),
    ...text.flat(),
    html('</div>'),
    ...(codes.length > 0 ? [html('<div class="home-code">'), ...codes.flat(), html('</div>')] : []),
    ...ways.flatMap((way) => [html('<div class="home-way">'), ...way.flat(), html('</div>')]),
    ...(table ? layOutCards(table, html) : []),
    html('</div></section>'),
  ];
}

/** Makes a card of each row of the table: its number, its title, which is a link, and what it shows. */
function layOutCards(table: Tokens, html: Html): Tokens {
  const cells = table.filter(
    ({ type }, at) => type === 'inline' && table[at - 1]?.type === 'td_open',
  );
  const cards: Tokens = [];
  for (let at = 0; at + 2 < cells.length; at += 3) {
    const [number, title, goal] = cells.slice(at, at + 3);
    if (!number || !title || !goal) continue;
    cards.push(
      html(`<li><span class="home-number" aria-hidden="true">${number.content}</span>`),
      html('<p class="home-title">'),
      title,
      html('</p><p>'),
      goal,
      html('</p></li>'),
    );
  }
  return [html('<ol class="home-lessons">'), ...cards, html('</ol>')];
}

/** Keeps the room of a picture before it is loaded, which happens when it comes near. */
function fitPicture(image: Tokens[number], folder: string): void {
  const file = join(folder, image.attrGet('src') ?? '');
  const [, width, height] =
    /<svg [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(readFileSync(file, 'utf8')) ?? [];
  if (!width || !height) return;
  image.attrSet('width', width);
  image.attrSet('height', height);
  image.attrSet('loading', 'lazy');
}

function isHeading(tag: string): (block: Tokens) => boolean {
  return ([first]) => first?.type === 'heading_open' && first.tag === tag;
}

/** Splits a page into its outermost blocks. */
function splitBlocks(tokens: Tokens): Tokens[] {
  const blocks: Tokens[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (depth === 0) blocks.push([]);
    blocks.at(-1)?.push(token);
    depth += token.nesting;
  }
  return blocks;
}

/** Splits blocks before each one of a kind. */
function splitBefore(blocks: readonly Tokens[], isStart: (block: Tokens) => boolean): Tokens[][] {
  const parts: Tokens[][] = [[]];
  for (const block of blocks) {
    if (isStart(block)) parts.push([]);
    parts.at(-1)?.push(block);
  }
  return parts;
}
