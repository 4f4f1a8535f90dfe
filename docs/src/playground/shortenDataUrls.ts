const longest = 100;

/** Shortens the image files in a text, to show it: one can be millions of characters long. */
export function shortenDataUrls(text: string): string {
  const [before = '', ...rest] = text.split(/(data:image\/[\w.+-]+;base64,)/i);
  const shown = rest.map((piece) => {
    // No pattern that runs through all of a file: it would overflow the stack.
    const end = piece.search(/[^\w+/=]|$/);
    return end > longest ? `${piece.slice(0, 40)}…${piece.slice(end)}` : piece;
  });
  return before + shown.join('');
}
