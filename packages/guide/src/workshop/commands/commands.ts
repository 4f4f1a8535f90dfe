import { diffWithUpdate } from '../exercise/diffs.ts';
import type { Exercise } from '../exercise/Exercise.ts';
import { resetFile } from '../exercise/starter.ts';
import { startJudge } from '../judge/startJudge.ts';
import type { Verdict } from '../judge/Verdict.ts';
import { runExercise } from '../runExercise.ts';
import { showList } from '../show/showProgress.ts';
import { showDiff } from '../show/showSolved.ts';
import { showHints, showSolution } from '../show/showTask.ts';
import { forTerminal } from '../show/style.ts';
import { wrapLine } from '../show/wrapLine.ts';
import { chooseExercise, findStep, prepareFile, type Workshop } from '../Workshop.ts';

// The commands that need no more than a few lines. Each returns the exit code.

/** Prints every exercise and how far the learner is. */
export function list(workshop: Workshop): number {
  print(showList(workshop, chooseExercise(workshop)));
  return 0;
}

/** Prints the hints of the current step so far, and one more. */
export async function hint(workshop: Workshop, exercise: Exercise): Promise<number> {
  const { say, progress } = workshop;
  const step = findStep(exercise, await judgeOnce(workshop, exercise));
  if (step === undefined) print([say.noStep]);
  else {
    const count = progress.takeHint(exercise, step);
    print([`${step.number} ${step.title}`, ...showHints(step, count, say)]);
  }
  return 0;
}

/** Prints the lesson's code for the current step. */
export async function solution(workshop: Workshop, exercise: Exercise): Promise<number> {
  const { say, progress } = workshop;
  const step = findStep(exercise, await judgeOnce(workshop, exercise));
  if (step) progress.noteSolution(exercise, step);
  print(step ? showSolution(exercise, step.number, say) : [say.noStep]);
  return 0;
}

/** Starts an exercise over, and prints where the copy of the learner's file is. */
export function reset({ projectFolder, say }: Workshop, exercise: Exercise): number {
  const copy = resetFile(exercise, projectFolder);
  print([copy ? say.reset(copy.slice(projectFolder.length + 1)) : say.fresh, exercise.path]);
  return 0;
}

/** Runs what the learner wrote, as the lesson itself runs. Returns 0 if that succeeds. */
export async function run(
  workshop: Workshop,
  exercise: Exercise,
  { offline }: { offline: boolean },
): Promise<number> {
  warn(prepareFile(workshop, exercise));
  return (await runExercise(workshop, exercise, offline)) ? 0 : 1;
}

/** Prints what has changed in a lesson since the learner's file was generated from it. */
export function diff(workshop: Workshop, exercise: Exercise): number {
  const changes = diffWithUpdate(exercise, workshop.projectFolder);
  print([
    exercise.path,
    ...(changes.length === 0 ? [workshop.say.lesson.same] : showDiff(workshop, changes)),
  ]);
  return 0;
}

/** Goes to the exercise after this one, or the one before, and prints its file. Returns 1 if no such exercise exists. */
export function go(workshop: Workshop, from: Exercise, by: 1 | -1): number {
  const { exercises, progress, say } = workshop;
  const exercise = exercises[exercises.indexOf(from) + by];
  if (exercise === undefined) {
    print([by === 1 ? say.last : say.first]);
    return 1;
  }
  warn(prepareFile(workshop, exercise));
  progress.goTo(exercise.name);
  print([`${exercise.number} ${exercise.title}`, exercise.path]);
  return 0;
}

/** Judges a learner's file once, which is made if it does not exist, and remembers what has passed. */
export async function judgeOnce(workshop: Workshop, exercise: Exercise): Promise<Verdict> {
  const { language, progress } = workshop;
  warn(prepareFile(workshop, exercise));
  const judge = startJudge({ language });
  try {
    const verdict = await judge.judge(exercise);
    progress.record(exercise, verdict);
    return verdict;
  } finally {
    judge.stop();
  }
}

/** Prints lines, on a terminal broken between words. */
export function print(lines: readonly string[]): void {
  const { isTTY, columns } = process.stdout;
  const shown = forTerminal(lines);
  const rows = isTTY ? shown.flatMap((line) => wrapLine(line, columns)) : shown;
  console.log(rows.join('\n'));
}

function warn(note: string | undefined): void {
  if (note !== undefined) console.error(note);
}
