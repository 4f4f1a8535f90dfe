import { excerpt } from './excerpt.ts';
import { readFences } from './readFences.ts';

/** Gives a Markdown text with every output block filled anew; `outputOf` runs a command. */
export function fillFences(markdown: string, outputOf: (command: string) => string): string {
  return readFences(markdown).reduceRight(
    (text, { run, content, start, ...wanted }) =>
      text.slice(0, start) + excerpt(outputOf(run), wanted) + text.slice(start + content.length),
    markdown,
  );
}
