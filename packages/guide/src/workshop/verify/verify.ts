import { availableParallelism } from 'node:os';
import { chooseLessons } from '../../chooseLessons.ts';
import { findLessons } from '../../findLessons.ts';
import type { Exercise } from '../exercise/Exercise.ts';
import { loadExercises } from '../exercise/loadExercises.ts';
import { startJudge } from '../judge/startJudge.ts';
import { copyLessons } from './copyLessons.ts';
import { startTrial } from './startTrial.ts';
import { verifyCode } from './verifyCode.ts';
import { verifyMistakes } from './verifyMistakes.ts';
import { verifySurvival } from './verifySurvival.ts';
import { verifyTexts } from './verifyTexts.ts';
import { verifyTypes } from './verifyTypes.ts';

/**
 * Proves that every lesson, or the one that is named, is a fair exercise, on a copy of the project: prints a
 * line for each, and what is to be mended. Gives 0 if all is well.
 */
export async function verify(projectFolder: string, word?: string): Promise<number> {
  const lessons = chooseLessons(findLessons(projectFolder), word === undefined ? [] : [word]);
  const copy = copyLessons(projectFolder);
  process.once('exit', copy.remove);
  const english = loadExercises(copy.folder, 'en');
  const korean = loadExercises(copy.folder, 'ko');
  const queue = lessons.values();
  let failed = 0;

  const work = async () => {
    for (const { name } of queue) {
      const isIt = (exercise: Exercise) => exercise.name === name;
      const problems = await verifyExercise(english.find(isIt), korean.find(isIt), copy.folder);
      if (problems.length > 0) failed += 1;
      const lines = problems.map((problem) => `\n  ${problem}`).join('');
      console.log(`${problems.length === 0 ? '✓' : '✗'} ${name}${lines}`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  copy.remove();
  return failed === 0 ? 0 : 1;
}

async function verifyExercise(
  exercise: Exercise | undefined,
  korean: Exercise | undefined,
  folder: string,
): Promise<string[]> {
  if (exercise === undefined)
    return ['there is no exercise.md: write one like those of the other lessons'];
  const judge = startJudge();
  try {
    const attempt = startTrial(judge, exercise);
    return [
      ...verifyTexts(exercise),
      ...(await verifyTypes(exercise)),
      ...(await verifyCode(exercise, korean, attempt)),
      ...(await verifyMistakes(exercise, attempt)),
      ...verifySurvival(exercise, folder),
    ];
  } finally {
    judge.stop();
  }
}
