import type { MarkdownRenderer } from 'vitepress';
import { type Form, forms } from '../code/Call.ts';

/**
 * Groups the sections of a page that show one call in its forms: headings such as `openai` and `axios`, one
 * after the other. The theme shows one form at a time, under tabs; on GitHub they stay plain sections.
 */
export function groupForms(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('group_forms', (state) => {
    const { tokens, Token } = state;
    const html = (content: string) =>
      Object.assign(new Token('html_block', '', 0), { content: `${content}\n` });
    const sections = splitSections(tokens);
    const formOf = (at: number): Form | undefined =>
      forms.find((form) => sections[at]?.name === form);

    state.tokens = sections.flatMap(({ tokens: own }, at) => {
      const form = formOf(at);
      const isFirst = formOf(at - 1) === undefined;
      const isLast = formOf(at + 1) === undefined;
      if (!form || (isFirst && isLast)) return own;
      const group: Form[] = [];
      for (let next = at; isFirst; next += 1) {
        const found = formOf(next);
        if (!found) break;
        group.push(found);
      }
      const list = group.map((name) => `'${name}'`).join(', ');
      return [
        ...(isFirst ? [html(`<div class="forms"><FormTabs :forms="[${list}]" />`)] : []),
        html(`<section data-form="${form}">`),
        ...own,
        html('</section>'),
        ...(isLast ? [html('</div>')] : []),
      ];
    });
  });
}

type Tokens = ReturnType<MarkdownRenderer['parse']>;

/** Splits a page before each heading. What comes before the first one is a section without a name. */
function splitSections(tokens: Tokens): { name?: string; tokens: Tokens }[] {
  const sections: { name?: string; tokens: Tokens }[] = [{ tokens: [] }];
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'heading_open' && token.level === 0)
      sections.push({ name: tokens[at + 1]?.content ?? '', tokens: [] });
    sections.at(-1)?.tokens.push(token);
  }
  return sections;
}
