import { stripVTControlCharacters, styleText } from 'node:util';
import typescript from '@speed-highlight/core/languages/ts.js';
import { type ShjLanguageData, type ShjToken, tokenizeWith } from '@speed-highlight/core/tokenize';

type Format = Parameters<typeof styleText>[0];

/** Colours of the syntax; red and green are for what is wrong and what is right. */
const colours: Partial<Record<ShjToken, Format>> = {
  kwd: 'magenta',
  str: 'yellow',
  num: 'cyan',
  bool: 'cyan',
  cmnt: 'dim',
  func: 'blueBright',
  class: 'cyan',
  type: 'cyan',
};

/** Returns a text in this format, whatever it is printed on: `forTerminal` removes what cannot be shown there. */
export function style(format: Format, text: string): string {
  return text === '' ? '' : styleText(format, text, { validateStream: false });
}

/** Returns lines as the terminal can show them: without colours, code in prose stands between backticks again. */
export function forTerminal(lines: readonly string[]): string[] {
  // Node's own rules: NO_COLOR, FORCE_COLOR, and whether it is a terminal at all.
  if (styleText('red', '.') !== '.') return [...lines];
  const code = style('cyanBright', '*').split('*');
  return lines.map((line) => {
    const parts = line.split(code[0] ?? '');
    const marked = parts.map((part, at) =>
      at === 0 ? part : `\`${part.replace('\u001b[39m', '`')}`,
    );
    return stripVTControlCharacters(marked.join(''));
  });
}

/** Returns the lines of TypeScript code with the colours of its syntax. */
export function highlightCode(code: string): string[] {
  const lines = [''];
  tokenizeWith(code, typescript as ShjLanguageData, (text, token) => {
    const colour = token && colours[token];
    for (const [at, part] of text.split('\n').entries()) {
      if (at > 0) lines.push('');
      lines[lines.length - 1] += colour ? style(colour, part) : part;
    }
  });
  return lines;
}

/** Returns prose in a colour, with what stands between backticks in the colour of code. */
export function highlightProse(text: string, colour?: Format): string {
  // A colour ends where another begins, so each part is coloured by itself.
  return text
    .split(/(`[^`]+`|``.+?``)/)
    .map((part, at) => {
      if (at % 2 === 1) return style('cyanBright', part.replace(/^`+ ?| ?`+$/g, ''));
      return colour ? style(colour, part) : part;
    })
    .join('');
}

/** Returns the lines of a diff in the colours of its two sides: `-` is the learner's, `+` the lesson's. */
export function highlightDiff(lines: readonly string[]): string[] {
  return lines.map((line) => {
    if (line.startsWith('-')) return style('red', line);
    return line.startsWith('+') ? style('green', line) : style('dim', line);
  });
}
