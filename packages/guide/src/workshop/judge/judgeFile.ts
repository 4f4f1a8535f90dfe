import type { Exercise } from '../exercise/Exercise.ts';
import { readCode } from '../exercise/readCode.ts';
import { readVerdict } from './readVerdict.ts';
import type { Judge } from './startJudge.ts';
import type { Verdict } from './Verdict.ts';

/** Judges what a learner's file holds now, by the lesson's tests. */
export async function judgeFile(judge: Judge, exercise: Exercise): Promise<Verdict> {
  const code = readCode(exercise);
  if (code === undefined) {
    const steps = exercise.steps.map(({ number }) => ({ number, state: 'waiting' as const }));
    return { steps, problem: { kind: 'missing file' }, printed: '' };
  }
  return readVerdict(exercise, await judge.judge(exercise.folder), code);
}
