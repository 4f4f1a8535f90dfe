/** A piece of code, and what it is, as far as it has a color. */
export type CodePiece = {
  kind: 'plain' | 'comment' | 'string' | 'name' | 'keyword' | 'number';
  text: string;
};

/** The languages that the playground shows. */
export type CodeLanguage = 'ts' | 'sh' | 'json';

/** Longer code has no colors, so that typing stays fluent. */
export const longestColored = 8_000;

const text = '"(?:[^"\\\\\\n]|\\\\.)*"';
const number = '(?<![\\w.])-?\\d[\\d_.]*(?:e[+-]?\\d+)?\\b';

const patterns: Record<CodeLanguage, RegExp> = {
  json: new RegExp(
    `(?<name>${text}(?=\\s*:))|(?<string>${text})|(?<keyword>\\b(?:true|false|null)\\b)|(?<number>${number})`,
    'g',
  ),
  sh: new RegExp(
    `(?<comment>^#.*)|(?<name>${text}(?=\\s*:))|(?<string>${text})|(?<keyword>(?<= )--?[a-z][a-z-]*)|(?<number>${number})`,
    'gm',
  ),
  ts: new RegExp(
    `(?<comment>(?<!:)\\/\\/.*)|(?<string>${text}|'(?:[^'\\\\\\n]|\\\\.)*'|\`[^\`]*\`)|(?<keyword>\\b(?:import|from|const|let|new|await|async|for|of|if|else|try|catch|throw|return|break|true|false|null|undefined)\\b)|(?<number>${number})`,
    'g',
  ),
};

/** Splits code into pieces to color. The pieces joined are the code. */
export function splitCode(code: string, language: CodeLanguage): CodePiece[] {
  if (code.length > longestColored) return [{ kind: 'plain', text: code }];
  const pieces: CodePiece[] = [];
  let end = 0;
  for (const { 0: found, index, groups = {} } of code.matchAll(patterns[language])) {
    if (index > end) pieces.push({ kind: 'plain', text: code.slice(end, index) });
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined);
    pieces.push({ kind: (kind ?? 'plain') as CodePiece['kind'], text: found });
    end = index + found.length;
  }
  if (end < code.length) pieces.push({ kind: 'plain', text: code.slice(end) });
  return pieces;
}
