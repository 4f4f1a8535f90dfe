import { type PatternPart, parsePattern } from './parsePattern.ts';

const longest = 20_000;

/**
 * Generates a string that a regular expression should match, about `extra` characters longer than the shortest match. It ignores
 * lookarounds, so test the result and try again. `bold` also picks punctuation where a character class allows it.
 */
export function fromPattern(
  source: string,
  random: () => number,
  extra: number,
  bold: boolean,
): string {
  const groups = new Map<string, string>();
  let spare = extra;
  let made = 0;
  return make(parsePattern(source));

  function make(part: PatternPart): string {
    if (part.kind === 'text') return part.text;
    if (part.kind === 'set') return pickCharacter(part.characters);
    if (part.kind === 'look') return '';
    if (part.kind === 'again') return groups.get(part.name) ?? '';
    if (part.kind === 'repeat') return repeat(part);
    const text = (pick(part.branches) ?? []).map(make).join('');
    if (part.name !== undefined) groups.set(part.name, text);
    return text;
  }

  function repeat({ part, least, most }: PatternPart & { kind: 'repeat' }): string {
    let text = '';
    for (let count = 0; count < most && made < longest; count += 1) {
      if (count >= least && spare <= 0) break;
      const next = make(part);
      if (count >= least) spare -= Math.max(1, next.length);
      made += Math.max(1, next.length);
      text += next;
    }
    return text;
  }

  function pickCharacter(characters: string[]): string {
    const usual = characters.filter((character) => /[\p{L}\d]/u.test(character));
    return pick(bold || usual.length === 0 ? characters : usual) ?? '';
  }

  function pick<Item>(items: readonly Item[]): Item | undefined {
    return items[Math.floor(random() * items.length)];
  }
}
