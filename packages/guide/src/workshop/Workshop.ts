import { existsSync } from 'node:fs';
import type { Language } from '@by-example/core';
import { chooseLessons } from '../chooseLessons.ts';
import { describeError } from '../describeError.ts';
import { pnpmCommand } from '../pnpmCommand.ts';
import { texts as guideTexts } from '../texts.ts';
import type { Exercise, StepText } from './exercise/Exercise.ts';
import { loadExercises } from './exercise/loadExercises.ts';
import { generateFile } from './exercise/starter.ts';
import type { Verdict } from './judge/Verdict.ts';
import { ProgressFile } from './progress/ProgressFile.ts';
import type { WorkshopTexts } from './texts/WorkshopTexts.ts';
import { texts } from './texts.ts';

/** What every command of the workshop works with. */
export type Workshop = {
  projectFolder: string;
  language: Language;
  exercises: Exercise[];
  progress: ProgressFile;
  say: WorkshopTexts;
  /** What the learner types for pnpm. */
  command: string;
};

/**
 * Opens the workshop of the project in that folder.
 * @throws {Error} if it has no exercises, or one that cannot be read
 */
export function openWorkshop(projectFolder: string, language: Language): Workshop {
  const say = texts[language];
  const exercises = loadExercises(projectFolder, language);
  if (exercises.length === 0) throw new Error(say.errors.noExercises);
  const progress = new ProgressFile(projectFolder);
  return { projectFolder, language, exercises, progress, say, command: pnpmCommand() };
}

/**
 * Returns the exercise with that number or part of a name. Without one, the current exercise: the one that the
 * learner went to, or the first that is not solved; if all are, the last.
 * @throws {Error} if a word matches no exercise or several
 */
export function chooseExercise(workshop: Workshop, word?: string): Exercise {
  const { exercises, progress, say, language } = workshop;
  const { current } = progress.read();
  const isOpen = ({ name }: Exercise) => progress.of(name).solvedAt === undefined;
  const chosen = word === undefined ? undefined : findExercise(workshop, word, language);
  const found =
    chosen ??
    exercises.find((exercise) => exercise.name === current && isOpen(exercise)) ??
    exercises.find(isOpen) ??
    exercises.at(-1);
  if (found === undefined) throw new Error(say.errors.noExercises);
  return found;
}

function findExercise(
  { exercises, say }: Workshop,
  word: string,
  language: Language,
): Exercise | undefined {
  try {
    return chooseLessons(exercises, [word], language)[0];
  } catch (error) {
    // It may have been meant as a command.
    if (error instanceof Error) error.message += `\n${say.errors.orHelp('pnpm workshop')}`;
    throw error;
  }
}

/** Returns the exercise to go to from one that is solved: the next that is not, from the start after the last. */
export function findNext(
  { exercises, progress }: Workshop,
  exercise: Exercise,
): Exercise | undefined {
  const at = exercises.findIndex(({ name }) => name === exercise.name);
  const others = [...exercises.slice(at + 1), ...exercises.slice(0, Math.max(at, 0))];
  return others.find(({ name }) => progress.of(name).solvedAt === undefined);
}

/** Returns the step that the learner is at: that of the first problem, or the first that has not passed. */
export function findStep({ steps }: Exercise, verdict: Verdict): StepText | undefined {
  const { step, line } = verdict.problems[0] ?? {};
  const number =
    step ??
    (line === undefined ? undefined : findStepOfLine(verdict.code, line)) ??
    verdict.steps.find(({ state }) => state !== 'passed')?.number;
  return steps.find((step) => step.number === number);
}

/** The last comment of the starter before a line names its step, in a file that cannot be judged. */
function findStepOfLine(code: string, line: number): number | undefined {
  const before = code.split('\n').slice(0, line);
  const numbers = before.map((text) => /^\s*\/\/ TODO (\d+):/.exec(text)?.[1]);
  const last = numbers.findLast((number) => number !== undefined);
  return last === undefined ? undefined : Number(last);
}

/** Creates the learner's file if it does not exist. Returns what went wrong: judging goes on all the same. */
export function prepareFile(
  { projectFolder, language, progress }: Workshop,
  exercise: Exercise,
): string | undefined {
  try {
    generateFile(exercise, projectFolder);
  } catch (error) {
    if (!existsSync(exercise.file)) return describeError(error, language);
    // Only the copy in .progress could not be written.
    progress.problem ??= error as NodeJS.ErrnoException;
  }
  return undefined;
}

/** Returns what is wrong with the file of the progress: damaged and set aside, or not to be written. */
export function describeProgress(workshop: Workshop): string | undefined {
  const { progress, projectFolder, say, command, language } = workshop;
  const { problem } = progress;
  progress.read();
  if (progress.setAside) {
    return say.setAside(progress.setAside.slice(projectFolder.length + 1), command);
  }
  if (problem === undefined) return undefined;
  const { code = '' } = problem;
  return say.notSaved(guideTexts[language].errors.fileReasons[code] ?? '', code);
}
