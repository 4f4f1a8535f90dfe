import stringWidth from 'string-width';
import type { Exercise } from '../exercise/Exercise.ts';
import type { Difference, Problem, Verdict } from '../judge/Verdict.ts';
import type { WorkshopTexts } from '../texts/WorkshopTexts.ts';
import { safeText } from './safeText.ts';
import { highlightCode, highlightProse, style } from './style.ts';

const mostDifferences = 2;
const mostPrinted = 5;
const longestValue = 160;

/**
 * Returns what to fix first, for a learner: what went wrong, where it differs, and the line in their file, with as
 * many lines around it. The place is left out if it is shown elsewhere.
 */
export function showProblem(
  exercise: Exercise,
  verdict: Verdict,
  say: WorkshopTexts,
  { hasPlace = true, around = 0 }: { hasPlace?: boolean; around?: number } = {},
): string[] {
  const [problem] = verdict.problems;
  if (problem === undefined) return [];
  const { check, differences = [], kind } = problem;
  const message = messageOf(problem, say);
  return [
    ...(check === undefined ? [] : [style('bold', translate(exercise, check))]),
    highlightProse(headline(exercise, problem, say), kind === 'todo' ? 'yellow' : 'red'),
    ...(message === undefined ? [] : highlightMessage(message, problem).split('\n')),
    ...showDifferences(differences, say, kind === 'mismatch' && problem.message === undefined),
    ...(hasPlace ? [style('cyan', placeOf(exercise, problem))].filter(Boolean) : []),
    ...showLines(problem, verdict.code, around),
    ...showPrinted(verdict.printed, say),
  ];
}

/** Returns a problem in one line without colours: what went wrong, and where it differs. */
export function describeProblem(exercise: Exercise, problem: Problem, say: WorkshopTexts): string {
  const { differences = [] } = problem;
  const { nothing } = say.difference;
  const sides = differences.slice(0, mostDifferences).map(({ path, yours, expected }) => {
    const label = path === '' || differences.length === 1 ? '' : `${path}: `;
    return `${label}${say.difference.yours} ${yours ?? nothing}, ${say.difference.expected} ${expected ?? nothing}`;
  });
  const parts = [headline(exercise, problem, say), messageOf(problem, say), ...sides];
  return safeText(parts.filter((part) => part !== undefined).join(' ')).replace(/\s+/g, ' ');
}

function headline(
  exercise: Exercise,
  { kind, step, message = '', differences = [] }: Problem,
  say: WorkshopTexts,
): string {
  const text = safeText(message);
  return say.problems[kind]({
    // Of a mismatch, it is what the check's author says.
    message: kind === 'mismatch' ? translate(exercise, text) : text,
    step,
    path: differences.length === 1 ? (differences[0]?.path ?? '') : '',
    exercise: exercise.number,
  });
}

/** These kinds have their message in the sentence that says what went wrong. */
const inHeadline: ReadonlySet<Problem['kind']> = new Set([
  'missing function',
  'CommonJS',
  'missing await',
  'mismatch',
  'unexpected request',
  'extra request',
  'nothing sent',
  'key shown',
]);

function messageOf({ kind, message = '' }: Problem, say: WorkshopTexts): string | undefined {
  if (message === '' || inHeadline.has(kind)) return undefined;
  const text = safeText(message);
  // Where the judge failed is of no use to a learner.
  if (kind === 'judge') return text.split('\n')[0];
  return kind === 'thrown' ? say.explain(text) : text;
}

/** Returns the name of a check in the learner's language; the values of one that runs with several are filled in. */
function translate({ steps }: Exercise, check: string): string {
  for (const { checks } of steps) {
    for (const [name, translation] of Object.entries(checks)) {
      const values = matchCheck(name, check);
      if (values) return translation.replace(/%[sdifjo]/g, () => values.shift() ?? '');
    }
  }
  return check;
}

const placeholder = /%[sdifjo]/;

/**
 * Returns the values in a test's name, if it comes from this template: `gives a 401` has one of `gives a %i`.
 * Undefined for another test's name.
 */
export function matchCheck(template: string, name: string): string[] | undefined {
  const parts = template
    .split(placeholder)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('(.*)')}$`, 's').exec(name)?.slice(1);
}

/** Returns a message with the colours of code, if it is in our words: backticks of others mean something else. */
function highlightMessage(message: string, problem: Problem): string {
  return message === safeText(problem.message ?? '') ? message : highlightProse(message);
}

function showDifferences(
  differences: readonly Difference[],
  say: WorkshopTexts,
  isPathAbove: boolean,
): string[] {
  const { yours, expected, nothing, more } = say.difference;
  const left = differences.length - mostDifferences;
  return [
    ...differences
      .slice(0, mostDifferences)
      .flatMap((difference) => [
        ...((isPathAbove && differences.length === 1) || difference.path === ''
          ? []
          : [`  ${difference.path}`]),
        style('red', `  - ${yours}: ${shorten(difference.yours ?? nothing)}`),
        style('green', `  + ${expected}: ${shorten(difference.expected ?? nothing)}`),
      ]),
    ...(left > 0 ? [style('dim', `  ${more(left)}`)] : []),
  ];
}

function shorten(value: string): string {
  const text = safeText(value);
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}

/** Returns the place of a problem, which terminals let one click on; empty if it has none. */
export function placeOf({ path }: Exercise, { line, column }: Problem): string {
  if (line === undefined) return '';
  return column === undefined ? `${path}:${line}` : `${path}:${line}:${column}`;
}

/** Returns the line of a problem with the lines around it, and a caret below its column. */
function showLines({ kind, line, column }: Problem, code: string, around: number): string[] {
  const lines = code.split('\n').map(safeText);
  // Alone, the line of a blank says what was just said.
  if (line === undefined || line > lines.length || (kind === 'todo' && around === 0)) return [];
  const highlighted = highlightCode(lines.join('\n'));
  const digits = String(line + around).length;
  return highlighted.slice(Math.max(0, line - 1 - around), line + around).flatMap((text, at) => {
    const number = Math.max(1, line - around) + at;
    const row = style('dim', `  ${String(number).padStart(digits)} │ `) + text;
    if (number !== line || column === undefined) return [row];
    const before = safeText((code.split('\n')[line - 1] ?? '').slice(0, column - 1));
    const margin = style('dim', `  ${' '.repeat(digits)} │ `);
    return [`${row}\n${margin}${' '.repeat(stringWidth(before))}${style('red', '^')}`];
  });
}

function showPrinted(printed: string, say: WorkshopTexts): string[] {
  if (printed.trim() === '') return [];
  const lines = printed.trimEnd().split('\n').slice(-mostPrinted);
  return [style('dim', say.printed), ...lines.map((line) => `  ${safeText(line)}`)];
}
