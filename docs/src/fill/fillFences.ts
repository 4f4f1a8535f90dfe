import { excerpt } from './excerpt.ts';
import { type Fence, readFences } from './readFences.ts';

/** The sources of the content of fences. */
export type FenceSources = {
  /** Returns what a command prints; undefined leaves the block unchanged. */
  outputOf: (command: string) => string | undefined;
  /** Returns the code of a file, or of one of its regions: `../ask.ts#send`. */
  codeOf: (file: string) => string;
};

/** Updates every block of a Markdown text that names its source. */
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
