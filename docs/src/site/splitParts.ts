import type { MarkdownOptions } from 'vitepress';

/** The lines at which the parts of annotated code begin, counted from 1; by the code. */
export type CodeParts = Map<string, readonly number[]>;

/** Splits annotated code into its parts, so that each can stand beside its remark. */
export function splitParts(
  parts: CodeParts,
): NonNullable<MarkdownOptions['codeTransformers']>[number] {
  return {
    name: 'split-parts',
    code(node) {
      const starts = parts.get(this.source.trimEnd()) ?? [];
      if (starts.length === 0) return;
      const elements = starts.map((_, at) => ({
        type: 'element' as const,
        tagName: 'span',
        properties: { class: 'part', style: `--part: ${at + 1}` },
        children: [] as typeof node.children,
      }));
      let line = 0;
      for (const child of node.children) {
        if (child.type === 'element') line += 1;
        elements[starts.findLastIndex((start) => start <= line)]?.children.push(child);
      }
      node.children = elements;
    },
  };
}
