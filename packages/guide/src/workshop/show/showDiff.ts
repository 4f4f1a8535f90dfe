import { styleText } from 'node:util';

/** Gives the lines of a diff with the colours of its two sides. */
export function showDiff(lines: readonly string[], first: 'green' | 'red'): string[] {
  const second = first === 'green' ? 'red' : 'green';
  return lines.map((line) => {
    if (line.startsWith('-')) return styleText(first, line);
    return line.startsWith('+') ? styleText(second, line) : styleText('dim', line);
  });
}
