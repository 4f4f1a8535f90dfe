import { adviseError } from '../adviseError.ts';
import { chooseLessons } from '../chooseLessons.ts';
import { findLessons } from '../findLessons.ts';
import { readLanguage } from '../parseCommandLine.ts';
import { pnpmCommand } from '../pnpmCommand.ts';
import { check, checkAll } from './commands/check.ts';
import { diff, go, hint, list, reset, run, solution } from './commands/commands.ts';
import { report } from './commands/report.ts';
import { readWorkshopOptions, type WorkshopOptions } from './readWorkshopOptions.ts';
import { texts } from './texts.ts';
import { chooseExercise, describeProgress, openWorkshop, type Workshop } from './Workshop.ts';

/** Runs `pnpm workshop` with these words, on the project in that folder. Returns the exit code. */
export async function runWorkshop(commandLine: string[], projectFolder: string): Promise<number> {
  try {
    const options = readWorkshopOptions(commandLine);
    const { language, wantsHelp } = options;
    if (wantsHelp) {
      console.log(texts[language].help(pnpmCommand()));
      return 0;
    }
    const workshop = openWorkshop(projectFolder, language);
    const code = await obey(workshop, options);
    const note = describeProgress(workshop);
    if (note !== undefined) console.error(note);
    return code;
  } catch (error) {
    console.error(adviseError(error, readLanguage(commandLine)));
    return 1;
  }
}

async function obey(workshop: Workshop, options: WorkshopOptions): Promise<number> {
  const { command, word, all } = options;
  const { projectFolder, exercises, progress, language } = workshop;
  if (command === 'verify') {
    const words = word === undefined ? [] : [word];
    const [lesson] = chooseLessons(findLessons(projectFolder), words, language);
    const { verify } = await import('./verify/verify.ts');
    return verify(projectFolder, word === undefined ? undefined : lesson?.name, options);
  }
  if (command === 'report') return report(workshop, word ?? '', options);
  if (command === 'list') return list(workshop);
  if (command === 'check' && all) return checkAll(workshop, options);
  if (command === 'next' || command === 'previous') {
    // Also from an exercise that is solved.
    const here = exercises.find(({ name }) => name === progress.read().current);
    const from = word === undefined && here ? here : chooseExercise(workshop, word);
    return go(workshop, from, command === 'next' ? 1 : -1);
  }
  const exercise = chooseExercise(workshop, word);
  if (word !== undefined) progress.goTo(exercise.name);
  switch (command) {
    case 'hint':
      return hint(workshop, exercise);
    case 'solution':
      return solution(workshop, exercise);
    case 'reset':
      return reset(workshop, exercise);
    case 'run':
      return run(workshop, exercise, options);
    case 'diff':
      return diff(workshop, exercise);
  }
  const isScreen = process.stdin.isTTY && process.stdout.isTTY && process.env.TERM !== 'dumb';
  if (command === 'check' || !isScreen) return check(workshop, exercise, options);
  const { openScreen } = await import('./screen/openScreen.ts');
  return openScreen(workshop, exercise, options);
}
