import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '@by-example/core';

/** A page: its name without language and ending, such as `walkthrough/key`, and its first heading. */
export type Page = { name: string; title: string };

/** A part of the docs, with its pages in reading order. */
export type Section = { name: string; title: string; pages: Page[] };

const titles = {
  ko: {
    walkthrough: '따라 배우기',
    reference: '찾아 쓰기',
    workshop: '워크숍',
    contributing: '함께 만들기',
  },
  en: {
    walkthrough: 'Walkthrough',
    reference: 'Reference',
    workshop: 'Workshop',
    contributing: 'Contributing',
  },
};

/** The pages of the walkthrough that are no lesson, with the number of the lesson that they prepare. */
const preparing: [page: string, lesson: string][] = [
  ['key', '01'],
  ['billing', '01'],
  ['then-and-now', '01'],
  ['messages', '01'],
  ['on-the-wire', '02'],
  ['response', '03'],
];

const reference = [
  'one-question',
  'system-message',
  'conversation',
  'temperature',
  'streaming',
  'listing-models',
  'errors',
  'parameters',
  'models',
];

/** Gives the docs' parts and pages in reading order. Lessons are found by their pages' names. */
export function listPages(docsFolder: string, language: Language): Section[] {
  const walkthrough = globSync(`${language}/walkthrough/[0-9][0-9]-*.md`, { cwd: docsFolder })
    .map((file) => /([^\\/]+)\.md$/.exec(file)?.[1] ?? '')
    .sort()
    .flatMap((lesson) => [
      ...preparing.filter(([, number]) => lesson.startsWith(number)).map(([page]) => page),
      lesson,
    ]);
  const names = {
    walkthrough,
    reference,
    workshop: ['taking', 'giving'],
    contributing: ['adding-a-lesson', 'design'],
  };
  const titleOf = (name: string) => {
    const text = readFileSync(join(docsFolder, language, `${name}.md`), 'utf8');
    return /^# (.*)$/m.exec(text)?.[1]?.replaceAll('`', '') ?? name;
  };
  const single = (name: string, page: string): Section => ({
    name,
    title: titleOf(page),
    pages: [{ name: page, title: titleOf(page) }],
  });
  const [guided, looked, worked, made] = Object.entries(names).map(([section, pages]) => ({
    name: section,
    title: titles[language][section as keyof typeof names],
    pages: pages.map((page) => ({
      name: `${section}/${page}`,
      title: titleOf(`${section}/${page}`),
    })),
  }));
  return [
    single('start', 'index'),
    guided,
    looked,
    single('playground', 'playground'),
    worked,
    made,
  ].filter((section) => section !== undefined);
}
