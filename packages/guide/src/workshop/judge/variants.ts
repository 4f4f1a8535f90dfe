import type { Blank, Lesson } from './blanks.ts';
import type { LearnersCode, Part } from './LearnersCode.ts';

// The texts that the tests run on. Each has the lines of the learner's file, so that places stay true.

/** A replacement of a part of the code. */
type Change = { start: number; end: number; code: string };

/**
 * The learner's code with every open blank completed by the lesson's own code. `misfits` are the blanks that
 * could not be completed, each with the written steps whose names do not fit: there the learner calls
 * something by another name, or has declared a name of the blank's.
 */
export function completeBlanks(
  code: LearnersCode,
  { blanks }: Lesson,
): { changes: Change[]; misfits: Map<number, number[]> } {
  const changes: Change[] = [];
  const misfits = new Map<number, number[]>();
  for (const { step, start, end, hasCode } of code.open) {
    const blank = blanks.find((other) => other.step === step);
    if (blank === undefined || hasCode) continue;
    const strangers = findStrangers(blank, blanks, code);
    if (strangers.length > 0) misfits.set(step, strangers);
    else changes.push({ start, end, code: blank.code });
  }
  return { changes, misfits };
}

/** Applies changes to the learner's code. */
export function apply({ text }: LearnersCode, changes: readonly Change[]): string {
  return changes
    .toSorted((one, other) => other.start - one.start)
    .reduce((rest, { start, end, code }) => {
      const lines = text.slice(start, end).split('\n').length - 1;
      return rest.slice(0, start) + code + '\n'.repeat(lines) + rest.slice(end);
    }, text);
}

/**
 * Returns the changes that replace a written step by the lesson's code for it; undefined if that is not
 * possible. A test that passes then failed because of this step.
 */
export function replaceStep(code: LearnersCode, blank: Blank): Change[] | undefined {
  const isOfFunction = (part: Part) => part.isInFunction;
  const own = code.parts.filter(({ step }) => step === blank.step).filter(isOfFunction);
  const [first, ...rest] = own;
  if (first) {
    return [{ ...first, code: blank.code }, ...rest.map((part) => ({ ...part, code: '' }))];
  }
  const places = [...code.parts.filter(isOfFunction), ...code.open];
  const next = places.filter(({ step }) => step > blank.step).sort((a, b) => a.start - b.start)[0];
  const last = places.sort((a, b) => b.end - a.end)[0];
  const at = next?.start ?? last?.end;
  return at === undefined ? undefined : [{ start: at, end: at, code: ` ${blank.code} ` }];
}

/**
 * Lists the written steps whose names do not fit the lesson's code for a blank: a name that it needs is missing, one that it
 * declares is taken, or one that it assigns a value to is a constant.
 */
function findStrangers(blank: Blank, blanks: readonly Blank[], code: LearnersCode): number[] {
  const missing = blanks.filter(({ step, declares }) => {
    const needed = [...declares].filter((name) => blank.needs.has(name));
    return !code.isOpen(step) && needed.some((name) => !code.names.has(name));
  });
  const taken =
    [...blank.declares].some((name) => code.names.has(name)) ||
    [...blank.assigns].some((name) => code.constants.has(name));
  const writtenBefore = blanks.filter(({ step }) => step !== blank.step && !code.isOpen(step));
  return (missing.length > 0 ? missing : taken ? writtenBefore.slice(-1) : []).map(
    ({ step }) => step,
  );
}
