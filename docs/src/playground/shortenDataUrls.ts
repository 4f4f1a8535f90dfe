/** Shortens the images in a text, to show it: an image file can be millions of characters long. */
export function shortenDataUrls(text: string): string {
  return text.replace(/(data:image\/[\w.+-]+;base64,[\w+/]{40})[\w+/]{60,}=*/gi, '$1…');
}
