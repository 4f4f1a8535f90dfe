/**
 * Prints a line; on a terminal, which would break it anywhere, it is broken between words, unless the packages that measure
 * text are missing.
 */
export async function printLine(line: string): Promise<void> {
  const { isTTY, columns } = process.stdout;
  if (!isTTY) return console.log(line);
  const wrap = await import('./workshop/show/wrapLine.ts').catch(() => undefined);
  console.log(wrap?.wrapLine(line, columns).join('\n') ?? line);
}
