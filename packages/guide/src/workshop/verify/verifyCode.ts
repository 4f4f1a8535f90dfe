import type { Exercise } from '../exercise/Exercise.ts';
import { makeStarter } from '../exercise/makeStarter.ts';
import { describeVerdict } from './describeVerdict.ts';
import type { TrialResult } from './startTrial.ts';
import { verifyTests } from './verifyTests.ts';
import { verifyTranslations } from './verifyTranslations.ts';

/**
 * Gives what is wrong with a lesson's code as an exercise: a solution that fails, a starter that passes or
 * does not begin at step 1, a region that no test misses.
 */
export async function verifyCode(
  exercise: Exercise,
  korean: Exercise | undefined,
  attempt: (code: string) => Promise<TrialResult>,
): Promise<string[]> {
  const { solution, steps } = exercise;
  const regions = steps.map(({ region }) => region);
  const problems: string[] = [];

  const { verdict, tests } = await attempt(makeStarter(solution, steps, []));
  problems.push(
    ...(verdict.problem ? [`the solution fails: ${describeVerdict(verdict)}`] : []),
    ...tests.filter(({ state }) => state === 'skipped').map(({ name }) => `"${name}" is skipped`),
    ...tests
      .flatMap(({ unexpected }) => unexpected)
      .map(({ sent }) => `the solution sends a request that no mock expects: ${sent}`),
    ...verifyTests(exercise, tests),
    ...(korean ? verifyTranslations(korean, tests) : []).map(
      (problem) => `exercise.ko.md: ${problem}`,
    ),
  );

  for (let done = 0; done < steps.length; done += 1) {
    // The starter, then the exercise with the first step written, and so on.
    const { verdict } = await attempt(makeStarter(solution, steps, regions.slice(done)));
    const what =
      done === 0 ? 'the starter' : `with the first ${done} steps written, the rest blank, it`;
    const isAtTodo = verdict.problem?.kind === 'todo' && verdict.problem.step === done + 1;
    if (!isAtTodo)
      problems.push(`${what} does not fail at TODO ${done + 1}: ${describeVerdict(verdict)}`);
  }

  for (const region of regions) {
    const { verdict } = await attempt(makeStarter(solution, steps, [region]));
    if (verdict.problem === undefined) {
      problems.push(
        `no test fails without region ${region}: test what it does, or take its marks away`,
      );
    }
  }
  return problems;
}
