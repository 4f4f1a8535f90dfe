/** A part of a regular expression, with what is needed to generate a match. */
export type PatternPart =
  | { kind: 'text'; text: string }
  | { kind: 'set'; characters: string[]; has: (character: string) => boolean }
  | PatternGroup
  | { kind: 'repeat'; part: PatternPart; least: number; most: number }
  | { kind: 'again'; name: string }
  | { kind: 'start' | 'end' }
  /** A word boundary or flags: not understood. */
  | { kind: 'unknown' }
  | { kind: 'look'; part: PatternPart; isAhead: boolean; isNegative: boolean };

export type PatternGroup = { kind: 'group'; branches: PatternPart[][]; name: string | undefined };

/** The characters to choose from where a pattern leaves it open. */
export const usualCharacters: readonly string[] = [
  ...'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ가나다라마바사',
];
const rareCharacters = [...' -_.,:;!?@#$%^&*()[]{}<>/\\|\'"`~+=\t\n가é中あЖΩ'];
const controls: Record<string, string> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', 0: '\0' };

/** Parses the source of a regular expression. */
export function parsePattern(source: string): PatternGroup {
  let at = 0;
  let groups = 0;
  return parseBranches(undefined);

  function parseBranches(name: string | undefined): PatternGroup {
    let branch: PatternPart[] = [];
    const branches = [branch];
    while (at < source.length && source[at] !== ')') {
      if (source[at] === '|') {
        at += 1;
        branch = [];
        branches.push(branch);
      } else {
        branch.push(parseRepeat(parseOne()));
      }
    }
    return { kind: 'group', branches, name };
  }

  function parseOne(): PatternPart {
    const character = String.fromCodePoint(source.codePointAt(at) ?? 0);
    if (character === '(') return parseGroup();
    if (character === '[') return toSet(take(/\[(?:\\.|[^\]\\])*\]?/suy));
    if (character === '\\') return parseEscape();
    at += character.length;
    if (character === '^') return { kind: 'start' };
    if (character === '$') return { kind: 'end' };
    return character === '.' ? toSet('.') : { kind: 'text', text: character };
  }

  function parseGroup(): PatternPart {
    const head = take(/\((?:\?(?:<[^=!>]*>|<?[=!]|[a-z-]*:))?/uy);
    let name = /<([^=!>]+)>/.exec(head)?.[1];
    if (head === '(' || name !== undefined) {
      groups += 1;
      name ??= String(groups);
    }
    const group = parseBranches(name);
    if (/\?[a-z-]+:/.test(head)) group.branches.push([{ kind: 'unknown' }]);
    at += 1;
    if (!/[=!]$/.test(head)) return group;
    return {
      kind: 'look',
      part: group,
      isAhead: !head.includes('<'),
      isNegative: head.endsWith('!'),
    };
  }

  function parseEscape(): PatternPart {
    const written = take(
      /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|k<[^>]*>|[1-9]\d*|.?)/isuy,
    );
    const letter = written.charAt(1);
    if (/[bB]/.test(letter)) return { kind: 'unknown' };
    if (/[dDwWsSpP]/.test(letter)) return toSet(written);
    if (/[1-9]/.test(letter)) return { kind: 'again', name: written.slice(1) };
    if (letter === 'k' && written.length > 2) return { kind: 'again', name: written.slice(3, -1) };
    return { kind: 'text', text: decodeEscape(written) };
  }

  function parseRepeat(part: PatternPart): PatternPart {
    const quantifier = take(/(?:[*+?]|\{\d+(?:,\d*)?\})/uy);
    if (quantifier === '') return part;
    if (source[at] === '?') at += 1;
    const [least = '0', most] =
      { '*': ['0', ''], '+': ['1', ''], '?': ['0', '1'] }[quantifier] ??
      quantifier.slice(1, -1).split(',');
    return {
      kind: 'repeat',
      part,
      least: Number(least),
      most: most === '' ? Infinity : Number(most ?? least),
    };
  }

  /** Takes what a sticky form matches here. */
  function take(form: RegExp): string {
    form.lastIndex = at;
    const taken = form.exec(source)?.[0] ?? '';
    at += taken.length;
    return taken;
  }
}

function decodeEscape(written: string): string {
  const code = /^\\(?:u\{?|x)([\da-f]+)\}?$/i.exec(written)?.[1];
  if (code !== undefined && Number.parseInt(code, 16) <= 0x10ffff)
    return String.fromCodePoint(Number.parseInt(code, 16));
  const letter = written.slice(1);
  if (/^c[a-z]$/i.test(letter)) return String.fromCharCode(letter.charCodeAt(1) % 32);
  return controls[letter] ?? letter;
}

/** Parses a character class such as `[^0-9]`, `\d` or `.`: the expression itself selects characters from a pool. */
function toSet(source: string): PatternPart {
  const named = source.replace(/\\(?:u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2})/gi, decodeEscape);
  const form = compileSet(source);
  const belongs = (character: string): boolean => form?.test(character) ?? false;
  const characters = [...new Set([...usualCharacters, ...rareCharacters, ...named])].filter(
    belongs,
  );
  return { kind: 'set', characters, has: belongs };
}

function compileSet(source: string): RegExp | undefined {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(`^(?:${source})$`, flags);
    } catch {}
  }
  return undefined;
}
