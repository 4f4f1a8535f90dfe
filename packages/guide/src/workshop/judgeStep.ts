import type { Exercise } from './exercise/Exercise.ts';
import type { StepText } from './exercise/ExerciseText.ts';
import { generateFile } from './exercise/generateFile.ts';
import { readCode } from './exercise/readCode.ts';
import { findStep } from './findStep.ts';
import { judgeFile } from './judge/judgeFile.ts';
import { startJudge } from './judge/startJudge.ts';
import type { Workshop } from './Workshop.ts';

/** Gives the step that the learner is at, for which their file is judged once. */
export async function judgeStep(
  { projectFolder }: Workshop,
  exercise: Exercise,
): Promise<StepText | undefined> {
  generateFile(exercise, projectFolder);
  const judge = startJudge();
  const verdict = await judgeFile(judge, exercise);
  judge.stop();
  return findStep(exercise, verdict, readCode(exercise) ?? '');
}
