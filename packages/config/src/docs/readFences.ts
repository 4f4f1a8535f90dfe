/** A fenced block of a Markdown text whose opening line says where its content comes from. */
export type Fence = {
  /** The command whose output it shows. */
  run: string;
  /** Show only so many of the output's first lines, then `…`. */
  first: number | undefined;
  /** Show only lines that hold this text. */
  only: string | undefined;
  content: string;
  /** Where the content starts in the Markdown text. */
  start: number;
};

const fence = /^```\w+ (.*\brun="[^"]+".*)\n([\s\S]*?)^```$/gm;

/** Gives the blocks of a Markdown text that show a command's output: ```` ```text run="pnpm start" first=5 ````. */
export function readFences(markdown: string): Fence[] {
  return [...markdown.matchAll(fence)].map((match) => {
    const [whole, attributes = '', content = ''] = match;
    const read = (pattern: RegExp): string | undefined => pattern.exec(attributes)?.[1];
    const first = read(/\bfirst=(\d+)/);
    return {
      run: read(/\brun="([^"]+)"/) ?? '',
      first: first === undefined ? undefined : Number(first),
      only: read(/\bonly="([^"]+)"/),
      content,
      start: match.index + whole.indexOf('\n') + 1,
    };
  });
}
