import { availableParallelism } from 'node:os';
import { styleText } from 'node:util';
import type { Language } from '@by-example/core';
import pLimit from 'p-limit';
import type { Lesson } from './findLessons.ts';
import { HeldOutput } from './HeldOutput.ts';
import { runLesson } from './runLesson.ts';
import { texts } from './texts.ts';

/** How many lessons run at once: each needs a processor while it loads, and none while it waits for answers. */
const sideBySide = Math.min(availableParallelism() + 1, 8);

/**
 * Runs lessons side by side, prints them in order, each under its heading, and returns their exit codes. Only a
 * lesson that runs alone may talk with the person, and take arguments; with those it is a tool, which says itself what it does.
 */
export async function tour(
  lessons: readonly Lesson[],
  language: Language,
  lessonArguments: readonly string[] = [],
): Promise<number[]> {
  const isTool = lessonArguments.length > 0;
  const limit = pLimit(sideBySide);
  const tries = lessons.map((lesson) => {
    const output = new HeldOutput();
    const alone = { stdin: 'inherit' as const, lessonArguments };
    const options = lessons.length === 1 ? alone : { output };
    return { lesson, output, run: limit(() => runLesson(lesson, language, options)) };
  });
  // Ctrl+C reaches the lessons, too. One that runs alone may print a last line before it ends.
  let isInterrupted = false;
  const interrupt = () => {
    if (isInterrupted || lessons.length > 1) process.exit(130);
    isInterrupted = true;
  };
  process.on('SIGINT', interrupt);
  const printing = async () => {
    for (const { lesson, output, run } of tries) {
      console.log(isTool ? '' : `\n${heading(lesson, language)}\n`);
      output.open();
      const code = await run;
      if (isInterrupted) process.exit(130);
      if (code === 0 || isTool) continue;
      console.log(styleText('red', texts[language].failed(lesson.name)));
    }
  };
  const [codes] = await Promise.all([Promise.all(tries.map(({ run }) => run)), printing()]);
  process.off('SIGINT', interrupt);
  return codes;
}

/** Returns a lesson's heading: its number and title, and the file to read, below it on a narrow terminal. */
export function heading({ number, title, file }: Lesson, language: Language): string {
  const gap = process.stdout.isTTY && process.stdout.columns < 80 ? '\n' : '  ';
  return styleText('bold', `${number} ${title[language]}`) + gap + styleText('dim', file);
}
