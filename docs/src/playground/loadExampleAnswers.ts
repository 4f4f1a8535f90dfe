/// <reference types="vitepress/client" />
import type { Answers } from '@by-example/local-endpoint/browser';

type Entry = { question: string; answer: string };

/** Returns the prepared answers of the lessons and the docs, from the page's bundle. */
export function loadExampleAnswers(): Answers {
  const files: Record<string, Entry[]> = import.meta.glob(
    ['../../../examples/*/answers.json', '../../answers.json'],
    { eager: true, import: 'default' },
  );
  return new Map(
    Object.values(files)
      .flat()
      .map(({ question, answer }) => [question, answer]),
  );
}
