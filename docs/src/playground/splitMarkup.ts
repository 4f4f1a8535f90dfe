/** A piece of a sentence: plain text, code, or an address. */
export type Piece = { kind: 'text' | 'code' | 'link'; text: string };

/** Gives the pieces of a sentence with `code` in backticks and addresses in it. */
export function splitMarkup(sentence: string): Piece[] {
  return sentence
    .split(/(`[^`]+`|https:\/\/[\w./-]*[\w/-])/)
    .filter((text) => text !== '')
    .map((text) => {
      if (text.startsWith('`')) return { kind: 'code', text: text.slice(1, -1) };
      return { kind: text.startsWith('https://') ? 'link' : 'text', text };
    });
}
