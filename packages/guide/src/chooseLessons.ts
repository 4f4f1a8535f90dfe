import type { Language } from '@by-example/core';
import { texts } from './texts.ts';

/**
 * Returns the lessons that were asked for: all of them, or one for each word, which is a lesson's number or
 * a part of its name.
 * @throws {Error} if a word matches no lesson or several, with the list to choose from
 */
export function chooseLessons<Lesson extends { name: string }>(
  lessons: readonly Lesson[],
  words: readonly string[],
  language: Language = 'en',
): Lesson[] {
  if (words.length === 0) return [...lessons];
  return words.map((word) => findOne(lessons, word, language));
}

function findOne<Lesson extends { name: string }>(
  lessons: readonly Lesson[],
  word: string,
  language: Language,
): Lesson {
  const wanted = word.toLowerCase();
  const isNumber = /^\d+$/.test(wanted);
  const fitting = lessons.filter(({ name }) =>
    isNumber ? Number.parseInt(name, 10) === Number(wanted) : name.includes(wanted),
  );
  const [first] = fitting;
  if (first && fitting.length === 1) return first;
  const { noSuchLesson, severalLessons } = texts[language].errors;
  const list = (fitting.length === 0 ? lessons : fitting).map(({ name }) => `  ${name}`).join('\n');
  throw new Error((fitting.length === 0 ? noSuchLesson : severalLessons)(word, list));
}
