import { styleText } from 'node:util';
import type { Exercise } from '../exercise/Exercise.ts';
import { noProgress } from '../progress/Progress.ts';
import type { Workshop } from '../Workshop.ts';
import { countHints } from './countHints.ts';

/** Gives a line for each exercise, with how far the learner is; the current one is marked. */
export function showList({ exercises, progress, say }: Workshop, current: Exercise): string[] {
  const known = progress.read().exercises;
  return exercises.map(({ name, title }) => {
    const done = known[name] ?? noProgress();
    const isSolved = done.solvedAt !== undefined;
    const isCurrent = name === current.name;
    const state = isSolved ? 'solved' : isCurrent ? 'current' : 'open';
    const mark = isSolved ? styleText('green', '✓') : isCurrent ? '▸' : '·';
    const hints = countHints(done);
    const note = hints === 0 ? '' : `, ${say.hints(hints)}`;
    const line = `${mark} ${name}  ${title}  ${styleText('dim', say.states[state] + note)}`;
    return isCurrent ? styleText('bold', line) : line;
  });
}
