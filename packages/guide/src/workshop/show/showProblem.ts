import { styleText } from 'node:util';
import type { Exercise } from '../exercise/Exercise.ts';
import type { Problem, Verdict } from '../judge/Verdict.ts';
import type { WorkshopTexts } from '../WorkshopTexts.ts';
import { cleanText } from './cleanText.ts';
import { hideKeys } from './hideKeys.ts';
import { matchCheck } from './matchCheck.ts';
import { showDiff } from './showDiff.ts';
import { showPlace } from './showPlace.ts';

const longestPrint = 5;

/** Gives what there is to mend, for a learner: what should be, what is, and the line in their file. */
export function showProblem(
  exercise: Exercise,
  { problem, printed }: Verdict,
  code: string,
  say: WorkshopTexts,
): string[] {
  if (problem === undefined) return [];
  const lines =
    problem.kind === 'todo' ? showTask(exercise, problem) : showFailure(exercise, problem, say);
  const others = [...showPlace(exercise, problem, code), ...showPrinted(printed, say)];
  return [...lines, ...others.map(hideKeys)];
}

function showTask({ steps }: Exercise, { step }: Problem): string[] {
  const { title = '', task = '' } = steps.find(({ number }) => number === step) ?? {};
  return [styleText('bold', `${step} ${title}`), task];
}

function showFailure(exercise: Exercise, problem: Problem, say: WorkshopTexts): string[] {
  const { kind, check, message, diff = [] } = problem;
  const hasTwoSides =
    diff.some((line) => line.startsWith('-')) && diff.some((line) => line.startsWith('+'));
  const legend = hasTwoSides
    ? `  ${styleText('green', say.legend.expected)}  ${styleText('red', say.legend.yours)}`
    : '';
  return [
    ...(check === undefined ? [] : [styleText('bold', translate(exercise, check))]),
    styleText('red', say.problems[kind]) + legend,
    ...(message === undefined ? [] : hideKeys(cleanText(message)).split('\n')),
    ...showDiff(diff.map(cleanText).map(hideKeys), 'green').map((line) => `  ${line}`),
  ];
}

/** Gives a test's name in the learner's language; `%i` of a test that runs with several values is filled in. */
function translate({ steps }: Exercise, check: string): string {
  for (const { checks } of steps) {
    for (const [name, translation] of Object.entries(checks)) {
      const values = matchCheck(name, check);
      if (values) return translation.replace(/%[sdifjo]/g, () => values.shift() ?? '');
    }
  }
  return check;
}

function showPrinted(printed: string, say: WorkshopTexts): string[] {
  if (printed.trim() === '') return [];
  const lines = printed.trimEnd().split('\n').slice(-longestPrint);
  return [styleText('dim', say.printed), ...lines.map((line) => `  ${cleanText(line)}`)];
}
