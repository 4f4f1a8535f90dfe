import type { Exercise } from '../exercise/Exercise.ts';
import type { TestRun } from '../judge/Run.ts';

/** Gives what is wrong with the names of a lesson's tests: none in a step, one in no step, one not translated. */
export function verifyTests({ steps }: Exercise, tests: readonly TestRun[]): string[] {
  const regions = steps.map(({ region }) => region);
  return [
    ...regions
      .filter((region) => !tests.some(({ step }) => step === region))
      .map((region) => `step ${region} has no test: write describe('${region}', …)`),
    ...tests
      .filter(({ step }) => !regions.includes(step))
      .map(({ name }) => `the test "${name}" is in no step: put it in the describe of one`),
  ];
}
