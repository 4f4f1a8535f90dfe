import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { MarkdownRenderer } from 'vitepress';
import { stripRegions } from '../run/stripRegions.ts';
import type { CodeParts } from './splitParts.ts';

type Token = ReturnType<MarkdownRenderer['parse']>[number];
/** An item of a list, and the lines that it is about: as the page shows them, counted from 1. */
type Remark = { tokens: Token[]; first: number; last: number };

const wholeFile = /^ts .*?\bfile=([^\s#]+)(?:\s|$)/;

/**
 * Lays out annotated code: shows each item of the list below a whole file beside the lines that it links to
 * (`[send](../../ask.ts#L14-L20 "send")`), and leaves the items without such a link below. On GitHub, code and list
 * stay one below the other.
 */
export function annotateCode(markdown: MarkdownRenderer, parts: CodeParts): void {
  markdown.core.ruler.push('annotate_code', (state) => {
    const page: string = state.env.realPath ?? state.env.path ?? '';
    const laidOut: Token[] = [];
    for (let rest = state.tokens; rest.length > 0; ) {
      const [token, ...following] = rest as [Token, ...Token[]];
      const [, file] = (token.type === 'fence' && wholeFile.exec(token.info)) || [];
      const list = file === undefined ? [] : takeList(following);
      rest = following.slice(list.length);
      if (file === undefined || list.length === 0) {
        laidOut.push(token, ...list);
        continue;
      }
      const source = readFileSync(resolve(dirname(page), file), 'utf8');
      const items = splitItems(list);
      const remarks = items.flatMap((tokens) => findLines(tokens, file, source) ?? []);
      const others = items.filter((tokens) => !remarks.some((remark) => remark.tokens === tokens));
      const [open, close] = [list[0], list.at(-1)] as [Token, Token];
      laidOut.push(
        ...(remarks.length > 0 ? layOut(token, remarks) : [token]),
        ...(others.length > 0 ? [open, ...others.flat(), close] : []),
      );
    }
    state.tokens = laidOut;

    function layOut(fence: Token, remarks: readonly Remark[]): Token[] {
      const code = fence.content.trimEnd();
      const edges = remarks.flatMap(({ first, last }) => [first, last + 1]);
      const starts = [...new Set([1, ...edges])]
        .filter((line) => line <= code.split('\n').length)
        .sort((one, other) => one - other);
      parts.set(code, starts);
      for (const { tokens, first } of remarks) {
        tokens[0]?.attrSet('style', `--part: ${starts.indexOf(first) + 1}`);
      }
      return [
        html(`<div class="annotated" style="--parts: ${starts.length}">`),
        fence,
        html('<ul class="remarks">'),
        ...remarks.flatMap(({ tokens }) => tokens),
        html('</ul></div>'),
      ];
    }

    function html(content: string): Token {
      return Object.assign(new state.Token('html_block', '', 0), { content: `${content}\n` });
    }
  });
}

/** Returns the tokens of the bullet list that tokens begin with; none if they do not. */
function takeList(tokens: readonly Token[]): Token[] {
  if (tokens[0]?.type !== 'bullet_list_open') return [];
  const { level } = tokens[0];
  const end = tokens.findIndex(
    (token) => token.type === 'bullet_list_close' && token.level === level,
  );
  return tokens.slice(0, end + 1);
}

function splitItems(list: readonly Token[]): Token[][] {
  const level = (list[0]?.level ?? 0) + 1;
  const items: Token[][] = [];
  for (const token of list.slice(1, -1)) {
    if (token.type === 'list_item_open' && token.level === level) items.push([]);
    items.at(-1)?.push(token);
  }
  return items;
}

/** Finds the lines of a file that an item links to, from the first to the last. */
function findLines(tokens: Token[], file: string, source: string): Remark | undefined {
  const links = tokens.flatMap(({ children }) =>
    (children ?? []).flatMap((child) => {
      const [path, lines] = child.attrGet('href')?.split('#') ?? [];
      const [, first, last = first] = /^L(\d+)(?:-L(\d+))?$/.exec(lines ?? '') ?? [];
      if (path !== file || first === undefined) return [];
      // The lines are right there.
      child.attrs = [];
      return [Number(first), Number(last)];
    }),
  );
  if (links.length === 0) return undefined;
  const toShown = (line: number) =>
    stripRegions(source.split('\n').slice(0, line).join('\n').concat('\n')).split('\n').length - 1;
  return { tokens, first: toShown(Math.min(...links)), last: toShown(Math.max(...links)) };
}
