import { structuredPatch } from 'diff';
import type { Exercise } from './Exercise.ts';
import { loadExercises } from './loadExercises.ts';
import { removeMarks } from './regions.ts';
import { makeStarter, readCode, readKeptStarter } from './starter.ts';

/**
 * Returns how a learner's code differs from the lesson's: lines that begin with `-` are the learner's, with
 * `+` the lesson's. Comments do not count.
 */
export function diffWithSolution({ solution }: Exercise, code: string): string[] {
  return diffLines(strip(code), strip(removeMarks(solution)));
}

/**
 * Returns how a lesson has changed since the learner's file was generated from it: lines that begin with `-`
 * are the old ones, with `+` the new ones. Empty if it has not changed.
 */
export function diffWithUpdate(exercise: Exercise, projectFolder: string): string[] {
  const before = readKeptStarter(exercise, projectFolder);
  if (before === undefined || readCode(exercise) === undefined) return [];
  // The file was generated in one of the languages: the one that differs least.
  const [one = [], other = []] = (['ko', 'en'] as const).map((language) => {
    const now = loadExercises(projectFolder, language).find(({ name }) => name === exercise.name);
    return now ? diffLines(before, makeStarter(now.solution, now.steps)) : [];
  });
  return one.length < other.length ? one : other;
}

function diffLines(before: string, after: string): string[] {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 1 });
  return hunks.flatMap(({ lines }, at) => (at === 0 ? lines : ['  …', ...lines]));
}

/** Removes comments of one line, and repeated blank lines. */
function strip(code: string): string {
  const lines = code.split('\n').filter((line) => !/^\s*(\/\/|\/\*\*.*\*\/$)/.test(line));
  const text = lines.map((line) => line.replace(/\s+\/\/ .*$/, '').trimEnd()).join('\n');
  return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
