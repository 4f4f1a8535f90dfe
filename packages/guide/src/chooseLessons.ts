import type { Language } from '@by-example/core';
import { texts } from './texts.ts';

/**
 * Returns the lessons that were asked for: all of them, or one for each word, which is a lesson's number or
 * a part of its name.
 * @throws {Error} if a word matches no lesson or several, with the list to choose from
 */
export function chooseLessons<Lesson extends { name: string; arguments?: string }>(
  lessons: readonly Lesson[],
  words: readonly string[],
  language: Language = 'en',
): Lesson[] {
  if (words.length === 0) return [...lessons];
  return words.map((word, at) => {
    const fitting = findFitting(lessons, word);
    const [found] = fitting;
    if (found && fitting.length === 1) return found;
    const { noSuchLesson, noSecondLesson, severalLessons } = texts[language].errors;
    const [first = ''] = words;
    const [before] = at === 0 ? [] : findFitting(lessons, first);
    if (fitting.length === 0 && before?.arguments !== undefined) {
      throw new Error(noSecondLesson(word, `pnpm start ${first} -- ${word}`));
    }
    const list = (fitting.length === 0 ? lessons : fitting)
      .map(({ name }) => `  ${name}`)
      .join('\n');
    throw new Error((fitting.length === 0 ? noSuchLesson : severalLessons)(word, list));
  });
}

function findFitting<Lesson extends { name: string }>(
  lessons: readonly Lesson[],
  word: string,
): Lesson[] {
  const wanted = word.toLowerCase();
  const isNumber = /^\d+$/.test(wanted);
  return lessons.filter(({ name }) =>
    isNumber ? Number.parseInt(name, 10) === Number(wanted) : name.includes(wanted),
  );
}
