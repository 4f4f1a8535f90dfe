/** A fenced block of a Markdown text whose opening line names the source of its content. */
export type Fence = {
  /** The command whose output the block shows, if any. */
  run: string | undefined;
  /** The file that the block shows, if any: a path relative to the page, with an optional `#region`. */
  file: string | undefined;
  /** Show only this many of the output's first lines, then `…`. */
  first: number | undefined;
  /** Show only what follows from the first line on that contains this text. */
  from: string | undefined;
  /** Show only lines that contain this text. */
  only: string | undefined;
  content: string;
  /** Where the content starts in the Markdown text. */
  start: number;
};

const fence = /^```\w+ (.*\b(?:run="[^"]+"|file=\S+).*)\n([\s\S]*?)^```$/gm;

/**
 * Parses the blocks of a Markdown text that are filled: with a command's output
 * (```` ```text run="pnpm start" first=5 ````) or with a file (```` ```ts file=../ask.ts#send ````).
 */
export function readFences(markdown: string): Fence[] {
  return [...markdown.matchAll(fence)].map((match) => {
    const [whole, attributes = '', content = ''] = match;
    const run = /\brun="([^"]+)"/.exec(attributes)?.[1];
    const others = attributes.replace(`run="${run}"`, '');
    const read = (pattern: RegExp): string | undefined => pattern.exec(others)?.[1];
    const first = read(/\bfirst=(\d+)/);
    return {
      run,
      file: read(/\bfile=(\S+)/),
      first: first === undefined ? undefined : Number(first),
      from: read(/\bfrom="([^"]+)"/),
      only: read(/\bonly="([^"]+)"/),
      content,
      start: match.index + whole.indexOf('\n') + 1,
    };
  });
}
