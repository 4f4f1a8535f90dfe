import type { Language } from '@by-example/core';
import { loadExercises } from '../exercise/loadExercises.ts';
import { startJudge } from '../judge/startJudge.ts';
import { copyLessons } from './copyLessons.ts';
import { verifyCode } from './verifyCode.ts';
import { verifyEdits } from './verifyEdits.ts';
import { verifyFile } from './verifyFile.ts';
import { verifyTexts } from './verifyTexts.ts';

/**
 * Proves that every lesson with an exercise, or the one that is named, is a fair exercise, on a copy of the
 * project. Prints a line for each, and what to fix. Returns 0 if all is well.
 */
export async function verify(projectFolder: string, name?: string): Promise<number> {
  const copy = copyLessons(projectFolder);
  process.once('exit', copy.remove);
  const load = (language: Language) =>
    loadExercises(copy.folder, language).filter((one) => name === undefined || one.name === name);
  const korean = load('ko');
  const judge = startJudge({ language: 'en' });
  let failed = 0;
  try {
    for (const exercise of load('en')) {
      const translation = korean.find((one) => one.name === exercise.name) ?? exercise;
      const problems = [
        ...verifyTexts(exercise, translation),
        ...(await verifyCode(exercise, judge)),
        ...(await verifyEdits(exercise, translation, judge)),
        ...verifyFile(exercise, copy.folder),
      ];
      if (problems.length > 0) failed += 1;
      const lines = problems.map((problem) => `\n  ${problem.replaceAll('\n', '\n    ')}`);
      console.log(`${problems.length === 0 ? '✓' : '✗'} ${exercise.name}${lines.join('')}`);
    }
  } finally {
    judge.stop();
    copy.remove();
  }
  return failed === 0 ? 0 : 1;
}
