import stringWidth from 'string-width';
import { style } from '../show/style.ts';
import type { WorkshopTexts } from '../texts/WorkshopTexts.ts';
import type { ExerciseResult, LearnerResult } from './Result.ts';

/** Returns the results of learners as the lines of a table: steps passed by exercise, and the last problem. */
export function showTable(results: readonly LearnerResult[], say: WorkshopTexts): string[] {
  const lessons = lessonsOf(results);
  const { name, total, problem } = say.results;
  const rows = results.map((result) => [
    result.name ?? '',
    ...lessons.map((lesson) => {
      const exercise = findExercise(result, lesson);
      return exercise ? `${countPassed(exercise)}/${exercise.steps.length}` : '';
    }),
    `${countAll(result, countPassed)}/${countAll(result, ({ steps }) => steps.length)}`,
    describeLast(result, say),
  ]);
  // An exercise has its number in the heading: its name is long.
  const heading = [name, ...lessons.map((lesson) => lesson.split('-')[0] ?? ''), total, problem];
  const widths = heading.map((title, at) =>
    Math.max(...[title, ...rows.map((row) => row[at] ?? '')].map((cell) => stringWidth(cell))),
  );
  const write = (row: readonly string[]) =>
    row
      .map((cell, at) => cell + ' '.repeat(Math.max(0, (widths[at] ?? 0) - stringWidth(cell))))
      .join('  ')
      .trimEnd();
  const solved = results.filter((result) => result.solved === result.total).length;
  return [
    style('bold', write(heading)),
    ...rows.map(write),
    '',
    say.results.count(results.length, solved),
  ];
}

/**
 * Writes the results as CSV (RFC 4180) for a spreadsheet: with a byte order mark, by which Excel reads Korean, and
 * numbers for steps, as it would take `3/5` for a date.
 */
export function writeCsv(results: readonly LearnerResult[], say: WorkshopTexts): string {
  const lessons = lessonsOf(results);
  const { name, time, version, steps, total, problem } = say.results;
  const heading = [
    name,
    time,
    version,
    ...lessons.map((lesson) => {
      const longest = results.map((result) => findExercise(result, lesson)?.steps.length ?? 0);
      return `${lesson} (${steps}: ${Math.max(...longest)})`;
    }),
    total,
    problem,
  ];
  const rows = results.map((result) => [
    result.name ?? '',
    result.time,
    result.version,
    ...lessons.map((lesson) => {
      const exercise = findExercise(result, lesson);
      return exercise ? String(countPassed(exercise)) : '';
    }),
    String(countAll(result, countPassed)),
    describeLast(result, say),
  ]);
  return `\ufeff${[heading, ...rows].map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;
}

/** A spreadsheet would run a cell that begins with one of these signs as a formula. */
function writeCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function lessonsOf(results: readonly LearnerResult[]): string[] {
  return [...new Set(results.flatMap(({ exercises }) => exercises.map(({ name }) => name)))].sort();
}

function findExercise({ exercises }: LearnerResult, name: string): ExerciseResult | undefined {
  return exercises.find((exercise) => exercise.name === name);
}

function countPassed({ steps }: ExerciseResult): number {
  return steps.filter(({ state }) => state === 'passed').length;
}

function countAll(
  { exercises }: LearnerResult,
  count: (exercise: ExerciseResult) => number,
): number {
  return exercises.reduce((sum, exercise) => sum + count(exercise), 0);
}

/** Returns where a learner is: the first problem of the last exercise that they began, or the next to begin. */
function describeLast({ exercises, solved, total }: LearnerResult, say: WorkshopTexts): string {
  if (solved === total) return say.results.solved;
  const last =
    exercises.findLast(({ problems }) => problems.length > 0) ??
    exercises.find(({ state }) => state === 'not begun');
  const number = last?.name.split('-')[0] ?? '';
  const [problem] = last?.problems ?? [];
  return problem
    ? `${number} ${problem.step ?? ''}: ${problem.kind === 'todo' ? say.states.open : problem.message}`
    : `${number} ${say.results.notBegun}`;
}
