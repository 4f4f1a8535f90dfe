import type { Exercise } from '../exercise/Exercise.ts';
import { generateFile } from '../exercise/generateFile.ts';
import { readCode } from '../exercise/readCode.ts';
import { judgeWholly } from '../judge/judgeWholly.ts';
import { startJudge } from '../judge/startJudge.ts';
import { recordVerdict } from '../progress/recordVerdict.ts';
import { reportExercise } from '../reportExercise.ts';
import { showProblem } from '../show/showProblem.ts';
import { showSolved } from '../show/showSolved.ts';
import { showSteps } from '../show/showSteps.ts';
import { showUpdateNote } from '../show/showUpdateNote.ts';
import type { Workshop } from '../Workshop.ts';

/** Judges one exercise once and prints the verdict. Gives 0 for one that is solved. */
export async function check(
  workshop: Workshop,
  exercise: Exercise,
  json: boolean,
): Promise<number> {
  const { say, progress, projectFolder } = workshop;
  generateFile(exercise, projectFolder);
  const judge = startJudge();
  const verdict = await judgeWholly(judge, exercise);
  judge.stop();
  recordVerdict(progress, exercise, verdict);
  if (json) {
    console.log(JSON.stringify(reportExercise(workshop, exercise, verdict), null, 2));
    return verdict.problem ? 1 : 0;
  }
  const code = readCode(exercise) ?? '';
  const lines = [
    `${exercise.number} ${exercise.title}`,
    exercise.path,
    ...showUpdateNote(workshop, exercise),
    ...showSteps(exercise, verdict, say),
    '',
    ...(verdict.problem
      ? showProblem(exercise, verdict, code, say)
      : showSolved(workshop, exercise, code)),
  ];
  console.log(lines.join('\n'));
  return verdict.problem ? 1 : 0;
}
