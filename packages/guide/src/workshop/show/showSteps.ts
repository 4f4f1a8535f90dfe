import { styleText } from 'node:util';
import type { Exercise } from '../exercise/Exercise.ts';
import type { Problem, StepVerdict, Verdict } from '../judge/Verdict.ts';
import type { WorkshopTexts } from '../WorkshopTexts.ts';

/** Gives a line for each step: whether it has passed, failed, or waits. */
export function showSteps(
  { steps }: Exercise,
  verdict: Verdict | undefined,
  say: WorkshopTexts,
): string[] {
  return steps.map(({ number, title }) => {
    const step = verdict?.steps.find((other) => other.number === number);
    return `${mark(step?.state)} ${number} ${title}${note(step, verdict?.problem, say)}`;
  });
}

function mark(state: StepVerdict['state'] | undefined): string {
  if (state === 'passed') return styleText('green', '✓');
  if (state === 'failed') return styleText('red', '✗');
  return styleText('dim', '·');
}

function note(
  step: StepVerdict | undefined,
  problem: Problem | undefined,
  say: WorkshopTexts,
): string {
  if (problem?.kind === 'todo' && step?.number === problem.step)
    return `  ${styleText('yellow', `← ${say.toWrite}`)}`;
  if (step?.waitsFor === undefined) return '';
  return `  ${styleText('dim', say.waitsFor(step.waitsFor))}`;
}
