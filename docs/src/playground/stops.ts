/** Splits the text of the form into stop sequences, one a line: in a line, `\n` is a line break and `\\` a backslash. */
export function splitStops(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/\\([\\n])/g, (_, letter) => (letter === 'n' ? '\n' : '\\')));
}

/** Joins stop sequences to a text that `splitStops()` splits. */
export function joinStops(stops: readonly string[]): string {
  return stops.map((stop) => stop.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')).join('\n');
}
