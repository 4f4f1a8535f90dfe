import { findRegion, type Lines } from './findRegion.ts';

const link = /\(([^)\s]+\.ts)#L\d+(?:-L\d+)? "(\w+)"\)/g;

/**
 * Updates the line numbers in a Markdown text's links to a region of a source file:
 * `[send](../../ask.ts#L14-L20 "send")`, where the title names the region.
 */
export function fillLineLinks(
  markdown: string,
  linesOf: (file: string, region: string) => Lines = findRegion,
): string {
  return markdown.replace(link, (_, file: string, region: string) => {
    const { first, last } = linesOf(file, region);
    return `(${file}#L${first}-L${last} "${region}")`;
  });
}
