import { styleText } from 'node:util';
import { diffWithSolution } from '../exercise/diffWithSolution.ts';
import type { Exercise } from '../exercise/Exercise.ts';
import type { Workshop } from '../Workshop.ts';
import { countHints } from './countHints.ts';
import { hideKeys } from './hideKeys.ts';
import { showDiff } from './showDiff.ts';

/** Gives what a learner sees who has solved an exercise: what it took, how ours differs, and what comes next. */
export function showSolved(workshop: Workshop, exercise: Exercise, code: string): string[] {
  const { say, progress, exercises } = workshop;
  const done = progress.of(exercise.name);
  const minutes = Math.max(1, Math.round(done.spentMs / 60_000));
  const effort = [say.saves(done.saves), say.minutes(minutes), say.hints(countHints(done))];
  // Whoever never opened the screen was not watched.
  const solved = done.saves === 0 ? say.solved : `${say.solved} ${effort.join(', ')}`;
  const diff = diffWithSolution(exercise, code);
  const known = progress.read().exercises;
  const following = exercises.slice(exercises.indexOf(exercise) + 1);
  const next = [...following, ...exercises].find(({ name }) => known[name]?.solvedAt === undefined);
  return [
    styleText(['green', 'bold'], solved),
    next ? say.next(next.name, next.title) : styleText('bold', say.allSolved),
    '',
    ...(diff.length === 0
      ? [say.same]
      : [
          say.different,
          `${styleText('red', say.diffLegend.yours)}  ${styleText('green', say.diffLegend.ours)}`,
          ...showDiff(diff, 'red').map(hideKeys),
        ]),
  ];
}
