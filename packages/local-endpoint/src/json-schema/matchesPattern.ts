import { compilePattern } from './compilePattern.ts';
import { type PatternPart, parsePattern } from './parsePattern.ts';
import { textRules } from './textRules.ts';

const mostSteps = 3e6;
/** The longest text to test against a pattern whose matching time may double, or worse, with each character. */
const longestForExplosive = 12;

/**
 * Checks whether a text matches a schema's pattern. A pattern that could take too long to test (catastrophic backtracking) is
 * tested as an automaton. Returns true for an invalid regular expression, and for one that an automaton cannot test either.
 */
export function matchesPattern(pattern: string, text: string): boolean {
  const form = compilePattern(pattern);
  if (form === undefined) return true;
  const growth = growthOf(pattern);
  const isSafe =
    growth === Number.POSITIVE_INFINITY
      ? text.length <= longestForExplosive
      : text.length ** growth <= mostSteps;
  return isSafe ? form.test(text) : testSlowly(pattern, text);
}

/** Tests a text in one pass with an automaton; returns true if the automaton accepts more than the pattern. */
function testSlowly(pattern: string, text: string): boolean {
  const rules = textRules(pattern, () => 0);
  const isExact =
    rules.every((rule) => rule.automaton.isExact) &&
    (rules.length === 1 || pattern.startsWith('^')) &&
    !/\\[1-9k]/.test(pattern);
  return (
    !isExact ||
    rules.every(({ automaton, isNegative }) => automaton.test(text, mostSteps) !== isNegative)
  );
}

const known = new Map<string, number>();

/** Returns the exponent with which matching time may grow in the text's length; Infinity if it may grow exponentially. */
function growthOf(pattern: string): number {
  let growth = known.get(pattern);
  if (growth === undefined) {
    if (known.size > 500) known.clear();
    // Plus one: a match is tried at every position.
    growth = 1 + growthOfPart(parsePattern(pattern));
    known.set(pattern, growth);
  }
  return growth;
}

function growthOfPart(part: PatternPart): number {
  if (part.kind === 'look') return growthOfPart(part.part);
  if (part.kind === 'group') {
    const branches = part.branches.map((parts) => sum(parts.map(growthOfPart)));
    return Math.max(0, ...branches);
  }
  if (part.kind !== 'repeat') return 0;
  const inner = growthOfPart(part.part);
  if (part.most <= 1) return inner;
  if (inner > 0 || hasChoice(part.part)) return Number.POSITIVE_INFINITY;
  return part.most > part.least ? 1 : 0;
}

/** Checks whether one text can match in several ways: repeating the part multiplies them. */
function hasChoice(part: PatternPart): boolean {
  if (part.kind === 'repeat') return part.most !== part.least || hasChoice(part.part);
  if (part.kind !== 'group') return false;
  return part.branches.length > 1 || part.branches.some((parts) => parts.some(hasChoice));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
