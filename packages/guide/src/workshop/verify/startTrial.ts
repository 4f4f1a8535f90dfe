import { writeFileSync } from 'node:fs';
import type { Exercise } from '../exercise/Exercise.ts';
import type { TestRun } from '../judge/Run.ts';
import { readVerdict } from '../judge/readVerdict.ts';
import type { Judge } from '../judge/startJudge.ts';
import type { Verdict } from '../judge/Verdict.ts';

/** What came of a file that was tried: the verdict, and the tests behind it. */
export type TrialResult = { verdict: Verdict; tests: TestRun[] };

/** Gives a function that puts code in a learner's place and judges it as if they had saved it. */
export function startTrial(
  judge: Judge,
  exercise: Exercise,
): (code: string) => Promise<TrialResult> {
  return async (code) => {
    writeFileSync(exercise.file, code);
    const outcome = await judge.judge(exercise.folder);
    return {
      verdict: readVerdict(exercise, outcome, code),
      tests: 'run' in outcome ? outcome.run.tests : [],
    };
  };
}
