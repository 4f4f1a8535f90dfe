import type { Exercise } from '../exercise/Exercise.ts';
import type { TestRun } from '../judge/Run.ts';
import { matchCheck } from '../show/matchCheck.ts';

/** Gives the tests whose names a translated exercise does not say, and what it says of tests there are none of. */
export function verifyTranslations({ steps }: Exercise, tests: readonly TestRun[]): string[] {
  return steps.flatMap(({ region, checks }) => {
    const names = tests.filter(({ step }) => step === region).map(({ name }) => name);
    const known = Object.keys(checks);
    return [
      ...names
        .filter((name) => !known.some((check) => matchCheck(check, name)))
        .map((name) => `step ${region} does not translate the test "${name}"`),
      ...known
        .filter((check) => !names.some((name) => matchCheck(check, name)))
        .map((check) => `step ${region} translates "${check}", which is no test`),
    ];
  });
}
