import type { MarkdownRenderer } from 'vitepress';

const longestWhole = 16;

/** Lets long code within a text break after `_`, `.`, `/` and the like, instead of anywhere. */
export function breakCode({ renderer }: MarkdownRenderer): void {
  const writeCode = renderer.rules.code_inline;
  renderer.rules.code_inline = (...code) => {
    const [tokens, at] = code;
    const html = writeCode?.(...code) ?? '';
    if ((tokens[at]?.content.length ?? 0) <= longestWhole) return html;
    return html.replace(
      />([^<]*)</,
      (_, text: string) => `>${text.replace(/[_./([=,]+/g, '$&<wbr>')}<`,
    );
  };
}
