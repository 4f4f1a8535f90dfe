import type { PatternAutomaton, Position } from './PatternAutomaton.ts';
import { usualCharacters } from './parsePattern.ts';

/** A condition on a text: a pattern that must match it, or must not. */
export type TextRule = { automaton: PatternAutomaton; isNegative: boolean };

type Step = { positions: readonly Position[]; length: number; text: string };

const mostSteps = 2000;

/**
 * Finds a text of `least` to `most` characters that satisfies every rule: first `wandering` characters at random, then the
 * shortest way to an end. Returns undefined if it finds none.
 */
export function searchText(
  rules: readonly TextRule[],
  { least, most, wandering }: { least: number; most: number; wandering: number },
  random: () => number,
): string | undefined {
  let start: Step = { positions: rules.map((rule) => rule.automaton.start), length: 0, text: '' };
  for (let count = 0; count < Math.min(wandering, most); count += 1) {
    const next = listSteps(start, rules, random).next().value;
    if (next === undefined) break;
    start = next;
  }
  const waiting = [start];
  const seen = new Set<string>();
  // Iterating over an array includes values that are added meanwhile.
  for (const step of waiting) {
    if (step.length >= least && isEnd(step, rules)) return step.text;
    if (step.length >= most || seen.size > mostSteps) continue;
    for (const next of listSteps(step, rules, random)) {
      const missing = Math.max(0, least - next.length);
      const key = [...next.positions.map((position) => position.key), missing].join('/');
      if (!seen.has(key)) waiting.push(next);
      seen.add(key);
    }
  }
  return undefined;
}

function isEnd({ positions }: Step, rules: readonly TextRule[]): boolean {
  return rules.every((rule, at) => positions[at]?.accepts !== rule.isNegative);
}

/** Yields the steps that one more character leads to, the readable ones first. */
function* listSteps(
  { positions, length, text }: Step,
  rules: readonly TextRule[],
  random: () => number,
): Generator<Step, undefined> {
  for (const character of orderCharacters(listCharacters(positions, rules), random)) {
    const reached = rules.map(({ automaton }, at) =>
      automaton.step(positions[at] ?? automaton.start, character),
    );
    if (reached.every((position, at) => isHopeful(position, rules[at]?.isNegative === true)))
      yield { positions: reached, length: length + 1, text: text + character };
  }
}

function isHopeful({ accepts, done, characters }: Position, isNegative: boolean): boolean {
  return isNegative ? !done : accepts || characters.size > 0;
}

function listCharacters(
  positions: readonly Position[],
  rules: readonly TextRule[],
): readonly string[] {
  const leading = positions.filter((_, at) => rules[at]?.isNegative !== true);
  const offered = new Set(leading.flatMap(({ characters }) => [...characters]));
  return offered.size > 0 ? [...offered] : usualCharacters;
}

function* orderCharacters(characters: readonly string[], random: () => number): Generator<string> {
  const isReadable = (character: string): boolean => /^[a-z\d가-힣]$/.test(character);
  const groups = [
    characters.filter(isReadable),
    characters.filter((character) => !isReadable(character)),
  ];
  for (const group of groups) {
    const start = Math.floor(random() * group.length);
    for (let at = 0; at < group.length; at += 1) yield group[(start + at) % group.length] ?? '';
  }
}
