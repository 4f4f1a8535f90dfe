import { readCode } from '../exercise/readCode.ts';
import { judgeWholly } from '../judge/judgeWholly.ts';
import { startJudge } from '../judge/startJudge.ts';
import { recordVerdict } from '../progress/recordVerdict.ts';
import { type ExerciseReport, reportExercise } from '../reportExercise.ts';
import type { Workshop } from '../Workshop.ts';

/**
 * Judges every exercise that has been begun, and prints a line for each, or all as JSON for who collects it:
 * `{ solved, total, exercises }`. Gives 0 if all are solved. Progress that was lost is found again this way.
 */
export async function checkAll(workshop: Workshop, json: boolean): Promise<number> {
  const { exercises, progress, say } = workshop;
  const judge = startJudge();
  const reports: ExerciseReport[] = [];
  for (const exercise of exercises) {
    if (readCode(exercise) === undefined) {
      reports.push(reportExercise(workshop, exercise, undefined));
      continue;
    }
    const verdict = await judgeWholly(judge, exercise);
    recordVerdict(progress, exercise, verdict);
    reports.push(reportExercise(workshop, exercise, verdict));
  }
  judge.stop();
  const solved = reports.filter(({ state }) => state === 'solved').length;
  const total = reports.length;
  if (json) console.log(JSON.stringify({ solved, total, exercises: reports }, null, 2));
  else {
    for (const { name, state, steps } of reports) {
      const passed = steps.filter((step) => step.state === 'passed').length;
      console.log(`${state === 'solved' ? '✓' : '✗'} ${name}  ${passed}/${steps.length}`);
    }
    console.log(say.progress(solved, total));
  }
  return solved === total ? 0 : 1;
}
