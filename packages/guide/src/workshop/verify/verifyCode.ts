import type { Exercise } from '../exercise/Exercise.ts';
import { makeStarter } from '../exercise/starter.ts';
import type { Judge } from '../judge/startJudge.ts';
import type { Verdict } from '../judge/Verdict.ts';
import { attempt, describeVerdict } from './trial.ts';

/**
 * Returns what is wrong with a lesson's code as an exercise: a solution that fails, a starter that passes, a
 * step that does not pass as soon as it is written, a region that no test misses.
 */
export async function verifyCode(exercise: Exercise, judge: Judge): Promise<string[]> {
  const { solution, steps } = exercise;
  const regions = steps.map(({ region }) => region);
  const problems: string[] = [];
  const expectStates = async (what: string, open: string[]): Promise<void> => {
    const verdict = await attempt(exercise, makeStarter(solution, steps, open), judge);
    const isRight = verdict.steps.every(({ number, state }) => {
      return state === (open.includes(regions[number - 1] ?? '') ? 'todo' : 'passed');
    });
    const isSolved = verdict.problems.length === 0;
    const hasOnlyTodo = verdict.problems.every(({ kind }) => kind === 'todo');
    if (!isRight || !hasOnlyTodo || isSolved !== (open.length === 0)) {
      problems.push(`${what}: ${describeVerdict(exercise, verdict)}`);
    }
  };

  await expectStates('the solution fails', []);
  await expectStates('the starter is not all to do', regions);
  for (const region of regions) {
    const others = regions.filter((other) => other !== region);
    await expectStates(`step ${region} alone does not pass`, others);
  }
  for (const region of regions) {
    const verdict = await attempt(exercise, withoutRegion(exercise, region), judge);
    if (passes(verdict, regions.indexOf(region) + 1)) {
      problems.push(
        `no test fails without region ${region}: test what it does, or remove its marks`,
      );
    }
  }
  return problems;
}

/** A learner who deletes the blank and writes nothing. */
function withoutRegion({ solution, steps }: Exercise, region: string): string {
  return makeStarter(solution, steps, [region]).replace(/^\s*throw new Error\('TODO .*\n/m, '');
}

function passes({ steps }: Verdict, number: number): boolean {
  return steps.find((step) => step.number === number)?.state === 'passed';
}
