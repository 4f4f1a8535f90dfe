import { excerpt } from './excerpt.ts';
import { readFences } from './readFences.ts';

/** Where the content of fences comes from. */
export type FenceSources = {
  /** Gives what a command prints. */
  outputOf: (command: string) => string;
  /** Gives the code of a file, or of a region of it: `../ask.ts#send`. */
  codeOf: (file: string) => string;
};

/** Gives a Markdown text with every block that names its source filled anew. */
export function fillFences(markdown: string, { outputOf, codeOf }: FenceSources): string {
  return readFences(markdown).reduceRight((text, fence) => {
    const content =
      fence.file === undefined ? excerpt(outputOf(fence.run ?? ''), fence) : codeOf(fence.file);
    return text.slice(0, fence.start) + content + text.slice(fence.start + fence.content.length);
  }, markdown);
}
