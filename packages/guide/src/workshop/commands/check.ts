import type { Exercise } from '../exercise/Exercise.ts';
import { readCode } from '../exercise/starter.ts';
import { startJudge } from '../judge/startJudge.ts';
import { createResult, type ExerciseResult, readLearner } from '../results/Result.ts';
import { showProblem } from '../show/showProblem.ts';
import { countSteps, showSteps } from '../show/showProgress.ts';
import { showSolved, showUpdateNote } from '../show/showSolved.ts';
import { showTask } from '../show/showTask.ts';
import { findStep, type Workshop } from '../Workshop.ts';
import { judgeOnce, print } from './commands.ts';

/** Judges one exercise and prints the verdict, as text or as JSON. Returns 0 if it is solved. */
export async function check(
  workshop: Workshop,
  exercise: Exercise,
  { json }: { json: boolean },
): Promise<number> {
  const { say, command } = workshop;
  const verdict = await judgeOnce(workshop, exercise);
  const isSolved = verdict.problems.length === 0;
  if (json) {
    console.log(JSON.stringify(createResult(workshop, exercise, verdict), null, 2));
    return isSolved ? 0 : 1;
  }
  const step = findStep(exercise, verdict);
  const tellNext = ({ number, title }: Exercise) =>
    say.next(`${command} workshop ${number}`, title);
  print([
    `${exercise.number} ${exercise.title}`,
    exercise.path,
    ...showUpdateNote(workshop, exercise),
    ...showSteps(exercise, verdict, say),
    '',
    ...(isSolved
      ? showSolved(workshop, exercise, verdict.code, tellNext)
      : showProblem(exercise, verdict, say)),
    ...(isSolved || step === undefined ? [] : ['', ...showTask(step)]),
  ]);
  return isSolved ? 0 : 1;
}

/**
 * Judges every exercise that was begun, and prints a line for each, or all as JSON for the instructor. Returns 0
 * if all are solved. Lost progress is found again this way.
 */
export async function checkAll(
  workshop: Workshop,
  { json, name }: { json: boolean; name: string | undefined },
): Promise<number> {
  const { exercises, progress, say, projectFolder, language } = workshop;
  const judge = startJudge({ language });
  const results: ExerciseResult[] = [];
  try {
    for (const exercise of exercises) {
      const verdict = readCode(exercise) === undefined ? undefined : await judge.judge(exercise);
      if (verdict) progress.record(exercise, verdict);
      results.push(createResult(workshop, exercise, verdict));
    }
  } finally {
    judge.stop();
  }
  const solved = results.filter(({ state }) => state === 'solved').length;
  if (json) {
    const learner = await readLearner(projectFolder, name);
    const all = { ...learner, solved, total: results.length, exercises: results };
    console.log(JSON.stringify(all, null, 2));
  } else {
    const { passed, total } = countSteps(workshop);
    print([...results.map(showLine), say.steps(passed, total)]);
  }
  return solved === results.length ? 0 : 1;
}

function showLine({ name, state, steps }: ExerciseResult): string {
  const passed = steps.filter((step) => step.state === 'passed').length;
  return `${state === 'solved' ? '✓' : '✗'} ${name}  ${passed}/${steps.length}`;
}
