import { pathToFileURL } from 'node:url';
import { styleText } from 'node:util';
import { chooseEndpoint, type Mode } from '@by-example/local-endpoint/chooseEndpoint';
import { findLessons } from '../findLessons.ts';
import { printLine } from '../printLine.ts';
import { runLesson } from '../runLesson.ts';
import { texts } from '../texts.ts';
import type { Exercise } from './exercise/Exercise.ts';
import type { Workshop } from './Workshop.ts';

let mode: Mode | undefined;

/**
 * Runs a lesson with the learner's file in place of its own, after a line on where its calls go: to the local
 * endpoint, or to the API with the learner's key. Returns whether it succeeded.
 */
export async function runExercise(
  { projectFolder, language }: Workshop,
  { name, file, solutionFile }: Exercise,
  offline: boolean,
): Promise<boolean> {
  const lesson = findLessons(projectFolder).find((other) => other.name === name);
  if (lesson === undefined) throw new Error(`Cannot run ${name}: its folder is gone`);
  mode ??= await chooseEndpoint({ offline, folder: projectFolder });
  await printLine(styleText('dim', texts[language].mode(mode, process.env.OPENAI_BASE_URL ?? '')));
  const hook = new URL('./useExercise.ts', import.meta.url);
  hook.searchParams.set('from', pathToFileURL(solutionFile).href);
  hook.searchParams.set('to', pathToFileURL(file).href);
  // tsx also runs what Node does not: learners may write an enum.
  const nodeOptions = ['--import', 'tsx', '--import', hook.href];
  return (await runLesson(lesson, language, { nodeOptions })) === 0;
}
