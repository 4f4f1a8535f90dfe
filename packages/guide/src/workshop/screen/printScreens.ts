import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Edit } from '@by-example/config/Edit';
import { projectFolder } from '@by-example/local-endpoint/projectFolder';
import { makeStarter } from '../exercise/starter.ts';
import { startJudge, usualLimits } from '../judge/startJudge.ts';
import { copyLessons } from '../verify/trial.ts';
import { chooseExercise, openWorkshop } from '../Workshop.ts';
import { layOut } from './layOut.ts';

// Prints the screen as a learner sees it in the middle of an exercise, in both languages as JSON:
// `FORCE_COLOR=1 node printScreens.ts 02`. The docs draw pictures of it. The first step is right, the second has
// the first mistake of the lesson's edits, and the others are still to be written.
const size = { columns: 90, rows: 18 };
const [lesson] = process.argv.slice(2);
const { folder, remove } = copyLessons(projectFolder);
// A busy machine takes longer, but sees the same.
const limits = { ...usualLimits, testMs: 30_000, firstMs: 120_000 };
const judge = startJudge({ language: 'en', limits });
try {
  const exercise = chooseExercise(openWorkshop(folder, 'en'), lesson);
  const { edits }: { edits: Edit[] } = await import(
    pathToFileURL(join(exercise.folder, 'exercise/edits.ts')).href
  );
  const [, second, ...later] = exercise.steps.map(({ region }) => region);
  const mistake = edits.find((edit) => edit.is === 'wrong' && edit.step === second);
  if (!mistake) throw new Error(`Cannot find a mistake in ${second}, step 2 of ${exercise.name}`);
  const starter = makeStarter(exercise.solution, exercise.steps, later);
  writeFileSync(
    exercise.file,
    starter.replace(mistake.from, () => mistake.to),
  );
  const verdict = await judge.judge(exercise);

  const screens = (['ko', 'en'] as const).map((language) => {
    const workshop = openWorkshop(folder, language);
    workshop.progress.record(exercise, verdict);
    const { lines } = layOut(
      workshop,
      {
        exercise: chooseExercise(workshop, lesson),
        verdict,
        isJudging: false,
        isWelcome: false,
        view: { kind: 'problem' },
        changes: [],
        note: undefined,
        question: undefined,
        scroll: 0,
      },
      size,
    );
    return [language, lines.join('\n')];
  });
  console.log(JSON.stringify(Object.fromEntries(screens)));
} finally {
  judge.stop();
  remove();
}
