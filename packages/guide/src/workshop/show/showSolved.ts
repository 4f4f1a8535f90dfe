import { diffWithSolution, diffWithUpdate } from '../exercise/diffs.ts';
import type { Exercise } from '../exercise/Exercise.ts';
import { countHints } from '../progress/ProgressFile.ts';
import { findNext, type Workshop } from '../Workshop.ts';
import { hideKeys } from './safeText.ts';
import { highlightDiff, style } from './style.ts';

/**
 * Returns what a learner sees who has solved an exercise: what it took, what comes next and how to get there,
 * and how their code differs from the lesson's.
 */
export function showSolved(
  workshop: Workshop,
  exercise: Exercise,
  code: string,
  tellNext: (next: Exercise) => string,
): string[] {
  const { say, progress } = workshop;
  const done = progress.of(exercise.name);
  const minutes = Math.max(1, Math.round(done.spentMs / 60_000));
  const effort = [say.saves(done.saves), say.minutes(minutes), say.hints(countHints(done))];
  // Saves and minutes are only counted while the screen is open.
  const solved = done.saves === 0 ? say.solved : `${say.solved} ${effort.join(', ')}`;
  const next = findNext(workshop, exercise);
  const diff = diffWithSolution(exercise, code);
  return [
    style(['green', 'bold'], solved),
    next ? style('yellow', tellNext(next)) : style('bold', say.allSolved),
    '',
    ...(diff.length === 0 ? [say.same] : [say.different, ...showDiff(workshop, diff)]),
  ];
}

/** Returns a diff below the meaning of its two sides. */
export function showDiff({ say }: Workshop, diff: readonly string[]): string[] {
  const { yours, lesson } = say.diffLegend;
  return [
    `${style('red', yours)}  ${style('green', lesson)}`,
    ...highlightDiff(diff).map(hideKeys),
  ];
}

/** Returns that a lesson has changed since the learner's file was made, and what to do; else nothing. */
export function showUpdateNote(
  { projectFolder, say, command }: Workshop,
  exercise: Exercise,
): string[] {
  if (diffWithUpdate(exercise, projectFolder).length === 0) return [];
  return [style('yellow', say.lesson.changed), say.lesson.seeDiff(command)];
}
