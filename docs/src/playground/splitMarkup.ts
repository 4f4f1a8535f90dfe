/** A piece of a sentence: plain text, code, or a link. */
export type Piece = { kind: 'text' | 'code' | 'link'; text: string; address?: string };

/** Splits a Markdown sentence into text, `code` and [links](https://…). */
export function splitMarkup(sentence: string): Piece[] {
  return sentence
    .split(/(`[^`]+`|\[[^\]]+\]\(https:[^)]+\))/)
    .filter((text) => text !== '')
    .map((text) => {
      if (text.startsWith('`')) return { kind: 'code', text: text.slice(1, -1) };
      const [, label, address] = /^\[(.+)\]\((https:.+)\)$/.exec(text) ?? [];
      return label && address ? { kind: 'link', text: label, address } : { kind: 'text', text };
    });
}
