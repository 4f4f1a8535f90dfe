import { styleText } from 'node:util';
import { showSteps } from '../show/showSteps.ts';
import type { Workshop } from '../Workshop.ts';
import type { ScreenState } from './ScreenState.ts';

const barLength = 10;

/** Gives the top of the screen: the title with the progress, the file to edit, and the steps. */
export function showHead(
  workshop: Workshop,
  { exercise, verdict, view, changes }: ScreenState,
): string[] {
  const { say, exercises, progress } = workshop;
  const known = progress.read().exercises;
  const solved = exercises.filter(({ name }) => known[name]?.solvedAt !== undefined).length;
  const full = Math.round((solved / exercises.length) * barLength);
  const bar = styleText('green', '█'.repeat(full)) + styleText('dim', '░'.repeat(barLength - full));
  const title = `${styleText('bold', `${exercise.number} ${exercise.title}`)}  ${bar} ${solved}/${exercises.length}`;
  if (view.kind === 'list') return [title, ''];
  const line = verdict?.problem?.line ?? 1;
  return [
    title,
    styleText('cyan', `${exercise.path}:${line}`),
    ...(changes.length > 0 ? [styleText('yellow', say.lesson.changed)] : []),
    '',
    ...showSteps(exercise, verdict, say),
    '',
  ];
}
