import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Language } from '@by-example/core';
import pLimit from 'p-limit';
import { diffWithUpdate } from '../exercise/diffs.ts';
import type { Exercise } from '../exercise/Exercise.ts';
import { loadExercises } from '../exercise/loadExercises.ts';
import { generateFile, resetFile } from '../exercise/starter.ts';
import { startJudge, usualLimits } from '../judge/startJudge.ts';
import { copyLessons } from './trial.ts';
import { verifyCode } from './verifyCode.ts';
import { verifyEdits } from './verifyEdits.ts';
import { verifyTexts } from './verifyTexts.ts';

/** How many exercises are verified at once. */
const sideBySide = Math.min(availableParallelism(), 2);

/**
 * Proves that every lesson with an exercise, or the one that is named, is a fair exercise, on a copy of the
 * project; with `quick`, only one mistake of each step is tried. Prints a line for each, and what to fix. Returns 0 if all is well.
 */
export async function verify(
  projectFolder: string,
  name?: string,
  { quick = false }: { quick?: boolean } = {},
): Promise<number> {
  const copy = copyLessons(projectFolder);
  process.once('exit', copy.remove);
  const load = (language: Language) =>
    loadExercises(copy.folder, language).filter((one) => name === undefined || one.name === name);
  const exercises = load('en');
  const korean = load('ko');
  const judges = exercises
    .slice(0, sideBySide)
    .map(() => startJudge({ language: 'en', limits: patientLimits }));
  const free = [...judges];
  const limit = pLimit(sideBySide);
  const findProblems = async (exercise: Exercise): Promise<string[]> => {
    const judge = free.pop();
    if (judge === undefined) throw new Error('Cannot verify: every judge is busy');
    const translation = korean.find((one) => one.name === exercise.name) ?? exercise;
    const problems = [
      ...verifyTexts(exercise, translation),
      ...(await verifyCode(exercise, judge)),
      ...(await verifyEdits(exercise, translation, judge, quick)),
      ...verifyFile(exercise, copy.folder),
    ];
    free.push(judge);
    return problems;
  };
  let failed = 0;
  const printing = async (runs: readonly Promise<string[]>[]) => {
    for (const [at, run] of runs.entries()) {
      const problems = await run;
      if (problems.length > 0) failed += 1;
      const lines = problems.map((problem) => `\n  ${problem.replaceAll('\n', '\n    ')}`);
      console.log(`${problems.length === 0 ? '✓' : '✗'} ${exercises[at]?.name}${lines.join('')}`);
    }
  };
  try {
    const runs = exercises.map((exercise) => limit(() => findProblems(exercise)));
    await Promise.all([printing(runs), ...runs]);
  } finally {
    for (const judge of judges) judge.stop();
    copy.remove();
  }
  return failed === 0 ? 0 : 1;
}

/** Lessons are verified side by side, where a verdict may take long; a test has no more time than a learner's. */
const patientLimits = { ...usualLimits, firstMs: 120_000, laterMs: 60_000 };

const mine = '// what a learner wrote\n';

/** Returns what would harm a learner's file: generating it, an update of the lesson, or a reset. */
function verifyFile(exercise: Exercise, projectFolder: string): string[] {
  const { file, solutionFile, solution } = exercise;
  resetFile(exercise, projectFolder);
  writeFileSync(file, mine);

  generateFile(exercise, projectFolder);
  const generated = readFileSync(file, 'utf8');
  writeFileSync(solutionFile, `// changed\n${solution}`);
  const changes = diffWithUpdate(exercise, projectFolder);
  const updated = readFileSync(file, 'utf8');
  writeFileSync(solutionFile, solution);
  const copy = resetFile(exercise, projectFolder);

  return [
    ...(generated === mine ? [] : ['generating the file overwrites what a learner wrote']),
    ...(updated === mine ? [] : ['an update of the lesson overwrites what a learner wrote']),
    ...(changes.length > 0 ? [] : ['an update of the lesson is not shown']),
    ...(copy && readFileSync(copy, 'utf8') === mine
      ? []
      : ['a reset keeps no copy of what a learner wrote']),
  ];
}
