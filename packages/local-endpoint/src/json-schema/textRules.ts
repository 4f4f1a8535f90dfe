import { PatternAutomaton } from './PatternAutomaton.ts';
import { type PatternGroup, type PatternPart, parsePattern } from './parsePattern.ts';
import { searchText, type TextRule } from './searchText.ts';

/**
 * Returns the rules that a text must satisfy to match a pattern: one for the pattern and one for each lookahead at its start.
 * What a group matched is chosen at random where the pattern refers to it. Returns no rules for a pattern that is too long.
 */
export function textRules(pattern: string, random: () => number): TextRule[] {
  const known = knownRules.get(pattern);
  if (known !== undefined) return known;
  const whole = parsePattern(pattern);
  const fixed = fixGroups(whole, random);
  const rules = listRules(fixed);
  if (knownRules.size > 100) knownRules.clear();
  if (fixed === whole) knownRules.set(pattern, rules);
  return rules;
}

const knownRules = new Map<string, TextRule[]>();

function listRules(whole: PatternGroup): TextRule[] {
  try {
    const { looks, rest } = splitLooks(whole);
    const rules = looks.map(({ part, isNegative }) => ({
      automaton: new PatternAutomaton(toGroup([{ kind: 'start' }, part])),
      isNegative,
    }));
    return [...rules, { automaton: new PatternAutomaton(rest), isNegative: false }];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

type Look = PatternPart & { kind: 'look' };

function splitLooks(whole: PatternGroup): { looks: Look[]; rest: PatternGroup } {
  const [parts = [], ...others] = whole.branches;
  const looks: Look[] = [];
  if (others.length > 0) return { looks, rest: whole };
  const first = parts[0]?.kind === 'start' ? 1 : 0;
  for (const part of parts.slice(first)) {
    if (part.kind !== 'look' || !part.isAhead) break;
    looks.push(part);
  }
  if (looks.length === 0) return { looks, rest: whole };
  return { looks, rest: toGroup([{ kind: 'start' }, ...parts.slice(first + looks.length)]) };
}

function toGroup(parts: PatternPart[]): PatternGroup {
  return { kind: 'group', branches: [parts], name: undefined };
}

function references(part: PatternPart): Set<string> {
  if (part.kind === 'again') return new Set([part.name]);
  if (part.kind === 'group')
    return new Set(part.branches.flat().flatMap((each) => [...references(each)]));
  return part.kind === 'repeat' || part.kind === 'look' ? references(part.part) : new Set();
}

/** Replaces the groups that the pattern refers to, and the references, by a text that the group matches. */
function fixGroups(whole: PatternGroup, random: () => number): PatternGroup {
  const referred = references(whole);
  if (referred.size === 0) return whole;
  const texts = new Map<string, string>();
  return { ...whole, branches: whole.branches.map((parts) => parts.map(fix)) };

  function fix(part: PatternPart): PatternPart {
    if (part.kind === 'again') return { kind: 'text', text: texts.get(part.name) ?? '' };
    if (part.kind === 'repeat' || part.kind === 'look') return { ...part, part: fix(part.part) };
    if (part.kind !== 'group') return part;
    const fixed = { ...part, branches: part.branches.map((parts) => parts.map(fix)) };
    if (part.name === undefined || !referred.has(part.name)) return fixed;
    const automaton = new PatternAutomaton(toGroup([{ kind: 'start' }, fixed, { kind: 'end' }]));
    const extent = { least: 0, most: 1000, wandering: Math.floor(random() * 4) };
    const text = searchText([{ automaton, isNegative: false }], extent, random) ?? '';
    texts.set(part.name, text);
    return { kind: 'text', text };
  }
}
