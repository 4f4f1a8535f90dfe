import { excerpt } from './excerpt.ts';
import { type Fence, readFences } from './readFences.ts';

/** Where the content of fences comes from. */
export type FenceSources = {
  /** Gives what a command prints; undefined leaves the block as it stands. */
  outputOf: (command: string) => string | undefined;
  /** Gives the code of a file, or of a region of it: `../ask.ts#send`. */
  codeOf: (file: string) => string;
};

/** Gives a Markdown text with every block that names its source filled anew. */
export function fillFences(markdown: string, sources: FenceSources): string {
  return readFences(markdown).reduceRight((text, fence) => {
    const { start, content } = fence;
    return text.slice(0, start) + fill(fence, sources) + text.slice(start + content.length);
  }, markdown);
}

function fill(fence: Fence, { outputOf, codeOf }: FenceSources): string {
  if (fence.file !== undefined) return codeOf(fence.file);
  const output = outputOf(fence.run ?? '');
  return output === undefined ? fence.content : excerpt(output, fence);
}
