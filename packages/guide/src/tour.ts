import { styleText } from 'node:util';
import type { Language } from '@by-example/core';
import type { Lesson } from './findLessons.ts';
import { runLesson } from './runLesson.ts';
import { texts } from './texts.ts';

/**
 * Runs lessons one after the other, each under its heading, and returns how many of them failed. Only a lesson
 * that runs alone may talk with the person.
 */
export async function tour(lessons: readonly Lesson[], language: Language): Promise<number> {
  const stdin = lessons.length === 1 ? 'inherit' : 'ignore';
  let failed = 0;
  for (const lesson of lessons) {
    console.log(`\n${heading(lesson, language)}\n`);
    if (await runLesson(lesson, language, { stdin })) continue;
    failed += 1;
    console.log(styleText('red', texts[language].failed(lesson.name)));
  }
  return failed;
}

/** Returns a lesson's heading: its number and title, and the file to read, below it on a narrow terminal. */
export function heading({ number, title, file }: Lesson, language: Language): string {
  const gap = process.stdout.isTTY && process.stdout.columns < 80 ? '\n' : '  ';
  return styleText('bold', `${number} ${title[language]}`) + gap + styleText('dim', file);
}
