import type { Exercise } from '../exercise/Exercise.ts';
import { checkTypes } from './checkTypes.ts';
import { judgeFile } from './judgeFile.ts';
import type { Judge } from './startJudge.ts';
import type { Verdict } from './Verdict.ts';

/** Judges a learner's file by the tests and then, if they all pass, by its types. */
export async function judgeWholly(judge: Judge, exercise: Exercise): Promise<Verdict> {
  const verdict = await judgeFile(judge, exercise);
  if (verdict.problem) return verdict;
  return { ...verdict, problem: await checkTypes(exercise) };
}
