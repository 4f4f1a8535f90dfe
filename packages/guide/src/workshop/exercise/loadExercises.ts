import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '@by-example/core';
import { findLessons, type Lesson } from '../../findLessons.ts';
import type { Exercise, StepText, TaskText } from './Exercise.ts';
import { readTask } from './readTask.ts';

/**
 * Loads every lesson that has an `exercise/task.md` as an exercise, in order. What is not translated stays
 * English.
 * @throws {Error} for a task that cannot be read, naming its file
 */
export function loadExercises(projectFolder: string, language: Language): Exercise[] {
  return findLessons(projectFolder)
    .filter(({ folder }) => existsSync(join(folder, 'exercise/task.md')))
    .map((lesson) => loadExercise(projectFolder, lesson, language));
}

function loadExercise(projectFolder: string, lesson: Lesson, language: Language): Exercise {
  const { name, number, folder } = lesson;
  const english = readText(join(folder, 'exercise/task.md'));
  const translation = join(folder, `exercise/task.${language}.md`);
  const text = existsSync(translation) ? translate(english, readText(translation)) : english;
  const solutionFile = join(projectFolder, lesson.file);
  return {
    name,
    number,
    ...text,
    folder,
    file: join(folder, 'exercise.ts'),
    path: `examples/${name}/exercise.ts`,
    solutionFile,
    solution: readFileSync(solutionFile, 'utf8').replaceAll('\r', ''),
  };
}

function readText(file: string): TaskText {
  try {
    return readTask(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`Cannot use ${file}: it is not written like the others`, { cause: error });
  }
}

function translate(english: TaskText, translated: TaskText): TaskText {
  const steps = english.steps.map((step): StepText => {
    const other = translated.steps.find(({ region }) => region === step.region);
    if (other === undefined) return step;
    return { ...other, hints: other.hints.length > 0 ? other.hints : step.hints };
  });
  return { ...translated, goal: translated.goal || english.goal, steps };
}
