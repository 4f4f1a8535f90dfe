import type { Exercise } from '../exercise/Exercise.ts';
import type { StepVerdict, Verdict } from '../judge/Verdict.ts';
import { countHints } from '../progress/ProgressFile.ts';
import type { WorkshopTexts } from '../texts/WorkshopTexts.ts';
import type { Workshop } from '../Workshop.ts';
import { style } from './style.ts';

/** Returns how many steps of all exercises have passed. */
export function countSteps({ exercises, progress }: Workshop): { passed: number; total: number } {
  const known = progress.read().exercises;
  const counts = exercises.map(({ name, steps }) => {
    const { solvedAt, passed = [] } = known[name] ?? {};
    if (solvedAt !== undefined) return steps.length;
    return steps.filter(({ region }) => passed.includes(region)).length;
  });
  return {
    passed: counts.reduce((sum, count) => sum + count, 0),
    total: exercises.reduce((sum, { steps }) => sum + steps.length, 0),
  };
}

/** Returns a line for each step: whether it has passed, failed, or is still to be written. */
export function showSteps(
  { steps }: Exercise,
  verdict: Verdict | undefined,
  say: WorkshopTexts,
): string[] {
  return steps.map(({ number, title }) => {
    const step = verdict?.steps.find((other) => other.number === number);
    return `${mark(step)} ${number} ${title}${note(step, verdict, say)}`;
  });
}

/** Returns the steps in one line, for a screen with little room: only the current one has its title. */
export function showStepsShort(
  { steps }: Exercise,
  verdict: Verdict | undefined,
  current: number | undefined,
  say: WorkshopTexts,
): string {
  return steps
    .map(({ number, title }) => {
      const step = verdict?.steps.find((other) => other.number === number);
      const isCurrent = number === current;
      return `${mark(step)}\u00a0${number}${isCurrent ? ` ${title}${note(step, verdict, say)}` : ''}`;
    })
    .join('  ');
}

function mark(step: StepVerdict | undefined): string {
  if (step?.state === 'passed') return style('green', '✓');
  if (step?.state === 'failed') return style('red', '✗');
  return step?.state === 'written' ? style('yellow', '~') : style('dim', '·');
}

function note(
  step: StepVerdict | undefined,
  verdict: Verdict | undefined,
  say: WorkshopTexts,
): string {
  const [problem] = verdict?.problems ?? [];
  if (problem?.kind === 'todo' && step?.number === problem.step)
    return `  ${style('yellow', `← ${say.toWrite}`)}`;
  if (step?.state !== 'written') return '';
  return `  ${style('dim', say.judgedWith(step.judgedWith))}`;
}

/** Returns a line for each exercise, with how far the learner is; the current one is marked. */
export function showList({ exercises, progress, say }: Workshop, current: Exercise): string[] {
  return exercises.map(({ name, title, steps }) => {
    const done = progress.of(name);
    const isSolved = done.solvedAt !== undefined;
    const isCurrent = name === current.name;
    const passed = steps.filter(({ region }) => done.passed?.includes(region)).length;
    const mark = isSolved ? style('green', '✓') : isCurrent ? '▸' : '·';
    const hints = countHints(done);
    const notes = [
      say.states[isSolved ? 'solved' : isCurrent ? 'current' : 'open'],
      ...(isSolved || passed === 0 ? [] : [say.steps(passed, steps.length)]),
      ...(hints === 0 ? [] : [say.hints(hints)]),
    ];
    const line = `${mark} ${name}  ${title}  ${style('dim', notes.join(', '))}`;
    return isCurrent ? style('bold', line) : line;
  });
}
