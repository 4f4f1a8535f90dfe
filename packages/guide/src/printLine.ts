/** Prints a line; on a terminal, which would break it anywhere, it is broken between words. */
export async function printLine(line: string): Promise<void> {
  const { isTTY, columns } = process.stdout;
  if (!isTTY) return console.log(line);
  const { wrapLine } = await import('./workshop/show/wrapLine.ts');
  console.log(wrapLine(line, columns).join('\n'));
}
