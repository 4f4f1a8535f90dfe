import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Language } from '@by-example/core';

/** A page: its path without language and extension, such as `walkthrough/key`, and its first heading. */
export type Page = { name: string; title: string };

/** A section of the docs, with its pages in reading order. */
export type Section = { name: string; title: string; pages: Page[] };

/** A section before its pages are read. One without a title has a single page, and takes its title. */
type Outline = { name: string; title?: Record<Language, string>; pages: readonly string[] };

/** The walkthrough pages that are not lessons, with the number of the lesson that they precede. */
const preparing: [page: string, lesson: string][] = [
  ['set-up', '01'],
  ['key', '01'],
  ['messages', '02'],
  ['on-the-wire', '02'],
  ['response', '03'],
  ['six-steps', '04'],
  ['billing', '04'],
  ['then-and-now', '04'],
];

/** Returns the docs' sections and pages in reading order. Lessons are found by the names of their pages. */
export function listPages(docsFolder: string, language: Language): Section[] {
  const lessons = globSync(`${language}/walkthrough/[0-9][0-9]-*.md`, { cwd: docsFolder })
    .map((file) => basename(file, '.md'))
    .sort();
  const read = (name: string): Page => {
    const text = readFileSync(join(docsFolder, language, `${name}.md`), 'utf8');
    return {
      name,
      title: /^# (.*)$/m.exec(text)?.[1]?.replaceAll(/[`*]|(?<!\w)_|_(?!\w)/g, '') ?? name,
    };
  };
  return outline(lessons).map(({ name, title, pages }) => {
    const found = pages.map(read);
    return { name, title: title?.[language] ?? found[0]?.title ?? name, pages: found };
  });
}

function outline(lessons: readonly string[]): Outline[] {
  const inFolder = (folder: string, pages: string[]) => pages.map((page) => `${folder}/${page}`);
  const walkthrough = lessons.flatMap((lesson) => [
    ...preparing.filter(([, number]) => lesson.startsWith(number)).map(([page]) => page),
    lesson,
  ]);
  return [
    { name: 'start', pages: ['index'] },
    {
      name: 'walkthrough',
      title: { ko: '따라 배우기', en: 'Walkthrough' },
      pages: inFolder('walkthrough', walkthrough),
    },
    {
      name: 'reference',
      title: { ko: '찾아 쓰기', en: 'Reference' },
      pages: inFolder('reference', [
        'one-question',
        'system-message',
        'conversation',
        'temperature',
        'streaming',
        'structured-output',
        'tool-calling',
        'image-input',
        'batch',
        'listing-models',
        'errors',
        'retries',
        'parameters',
        'models',
        'tokens-and-cost',
        'other-clients',
        'other-servers',
      ]),
    },
    { name: 'playground', pages: ['playground'] },
    {
      name: 'workshop',
      title: { ko: '워크숍', en: 'Workshop' },
      pages: inFolder('workshop', ['taking', 'giving']),
    },
    {
      name: 'contributing',
      title: { ko: '함께 만들기', en: 'Contributing' },
      pages: inFolder('contributing', ['adding-a-lesson', 'adding-an-endpoint', 'design']),
    },
  ];
}
