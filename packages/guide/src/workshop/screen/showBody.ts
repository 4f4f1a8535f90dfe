import { styleText } from 'node:util';
import { showDiff } from '../show/showDiff.ts';
import { showHints } from '../show/showHints.ts';
import { showList } from '../show/showList.ts';
import { showProblem } from '../show/showProblem.ts';
import { showSolution } from '../show/showSolution.ts';
import { showSolved } from '../show/showSolved.ts';
import type { Workshop } from '../Workshop.ts';
import type { ScreenState } from './ScreenState.ts';

/** Gives the middle of the screen: what is to be mended or written, or what was asked for instead. */
export function showBody(workshop: Workshop, state: ScreenState): string[] {
  const { say } = workshop;
  const { exercise, verdict, view, code, phase } = state;
  switch (view.kind) {
    case 'list':
      return showList(workshop, workshop.exercises[view.cursor] ?? exercise);
    case 'changes':
      return showDiff(state.changes, 'red');
    case 'solution':
      return showSolution(exercise, view.step.number, say);
  }
  if (verdict === undefined) return [exercise.goal, '', styleText('dim', say.screen.judging)];
  if (phase === 'checking types') return [styleText('dim', say.screen.checkingTypes)];
  if (verdict.problem === undefined) return showSolved(workshop, exercise, code);
  const isUntouched =
    verdict.problem.kind === 'todo' && verdict.steps.every(({ state }) => state !== 'passed');
  return [
    ...(isUntouched ? [exercise.goal, ''] : []),
    ...showProblem(exercise, verdict, code, say),
    ...(isUntouched ? [styleText('dim', say.screen.edit)] : []),
    ...(view.kind === 'hints' ? ['', ...showHints(view.step, view.count, say)] : []),
  ];
}
