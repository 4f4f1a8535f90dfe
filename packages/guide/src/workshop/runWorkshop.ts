import { chooseExercise } from './chooseExercise.ts';
import { check } from './commands/check.ts';
import { checkAll } from './commands/checkAll.ts';
import { go } from './commands/go.ts';
import { hint } from './commands/hint.ts';
import { list } from './commands/list.ts';
import { reset } from './commands/reset.ts';
import { run } from './commands/run.ts';
import { showUpdate } from './commands/showUpdate.ts';
import { solution } from './commands/solution.ts';
import { openWorkshop } from './openWorkshop.ts';
import { readWorkshopOptions, type WorkshopOptions } from './readWorkshopOptions.ts';
import { texts } from './texts.ts';
import type { Workshop } from './Workshop.ts';

/** Runs `pnpm workshop` with these words, on the project in that folder. Gives the exit code. */
export async function runWorkshop(commandLine: string[], projectFolder: string): Promise<number> {
  try {
    const options = readWorkshopOptions(commandLine);
    const opened = openWorkshop(projectFolder, options.language);
    if (options.wantsHelp) {
      console.log(texts[options.language].help(opened.command));
      return 0;
    }
    const code = await obey(opened, options);
    tellDamage(opened);
    return code;
  } catch (error) {
    console.error(error instanceof Error ? describe(error) : String(error));
    return 1;
  }
}

async function obey(opened: Workshop, options: WorkshopOptions): Promise<number> {
  const { command, word, json, all } = options;
  if (command === 'verify') {
    const { verify } = await import('./verify/verify.ts');
    return verify(opened.projectFolder, word);
  }
  if (command === 'list') return list(opened);
  if (command === 'check' && all) return checkAll(opened, json);
  if (command === 'next' || command === 'previous') {
    const { current } = opened.progress.read();
    // Also from one that is solved.
    const here =
      word === undefined ? opened.exercises.find(({ name }) => name === current) : undefined;
    return go(opened, here ?? chooseExercise(opened, word), command === 'next' ? 1 : -1);
  }
  const exercise = chooseExercise(opened, word);
  if (word !== undefined) opened.progress.goTo(exercise.name);
  switch (command) {
    case 'check':
      return check(opened, exercise, json);
    case 'hint':
      return hint(opened, exercise);
    case 'solution':
      return solution(opened, exercise);
    case 'reset':
      return reset(opened, exercise);
    case 'run':
      return run(opened, exercise, options);
    case 'diff':
      return showUpdate(opened, exercise);
    default: {
      const isScreen = process.stdin.isTTY && process.stdout.isTTY && process.env.TERM !== 'dumb';
      if (!isScreen) return check(opened, exercise, json);
      const { openScreen } = await import('./screen/openScreen.ts');
      return openScreen(opened, exercise, options);
    }
  }
}

function tellDamage({ progress, projectFolder, say, command }: Workshop): void {
  if (progress.setAside === undefined) return;
  console.error(say.setAside(progress.setAside.slice(projectFolder.length + 1), command));
}

function describe({ message, cause }: Error): string {
  return cause instanceof Error ? `${message}\n${cause.message}` : message;
}
