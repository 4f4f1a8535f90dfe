import type { Exercise } from '../exercise/Exercise.ts';
import { applyEdit } from './applyEdit.ts';
import { describeVerdict } from './describeVerdict.ts';
import { loadMistakes } from './loadMistakes.ts';
import type { TrialResult } from './startTrial.ts';

const fewest = 5;

/** Gives the mistakes that a lesson's tests let pass, blame on another step, or see where there is none. */
export async function verifyMistakes(
  exercise: Exercise,
  attempt: (code: string) => Promise<TrialResult>,
): Promise<string[]> {
  const mistakes = await loadMistakes(exercise);
  const wrong = mistakes.filter(({ is }) => is === 'wrong').length;
  const problems =
    wrong < fewest ? [`mistakes.ts has ${wrong} wrong edits: write at least ${fewest}`] : [];

  for (const edit of mistakes) {
    const found = exercise.solution.split(edit.from).length - 1;
    if (found !== 1) {
      problems.push(`"${edit.what}": its \`from\` is ${found} times in the solution, not once`);
      continue;
    }
    const { verdict } = await attempt(applyEdit(exercise, edit));
    const step = exercise.steps.find(({ number }) => number === verdict.problem?.step)?.region;
    const isJudgedWell = edit.is === 'right' ? verdict.problem === undefined : step === edit.step;
    const wanted = edit.is === 'right' ? 'is right' : `is wrong at step ${edit.step}`;
    if (!isJudgedWell) problems.push(`"${edit.what}" ${wanted}: ${describeVerdict(verdict)}`);
  }
  return problems;
}
