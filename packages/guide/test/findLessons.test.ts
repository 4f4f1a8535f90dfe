import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '@by-example/local-endpoint/projectFolder';
import { expect, onTestFinished, test } from 'vitest';
import { chooseLessons } from '../src/chooseLessons.ts';
import { findLessons } from '../src/findLessons.ts';

const lessons = findLessons(projectFolder);

test('findLessons() finds the lessons by their folders, in order', () => {
  const names = lessons.map(({ name }) => name);

  expect(names.slice(0, 3)).toEqual(['01-openai-client', '02-axios-post', '03-format-response']);
  expect(lessons[0]).toMatchObject({
    title: { ko: expect.any(String), en: 'Ask with the official client' },
    file: 'examples/01-openai-client/src/ask.ts',
  });
});

test('chooseLessons() gives every lesson when none is named', () => {
  expect(chooseLessons(lessons, [])).toEqual(lessons);
});

test.each(['02', '2', 'axios', '02-axios-post', 'AXIOS'])('chooseLessons() finds %j', (word) => {
  expect(chooseLessons(lessons, [word]).map(({ name }) => name)).toEqual(['02-axios-post']);
});

test.each([
  ['99', 'Cannot find "99": no lesson has this name'],
  ['nothing', 'Cannot find "nothing": no lesson has this name'],
  ['o', 'Cannot find "o": several lessons match'],
  ['', 'Cannot find "": several lessons match'],
])('chooseLessons() refuses %j with the list of what there is', (word, message) => {
  expect(() => chooseLessons(lessons, [word])).toThrow(message);
  expect(() => chooseLessons(lessons, [word])).toThrow('01-openai-client');
});

test('chooseLessons() says how to name a file to a lesson that takes one', () => {
  const choose =
    (language: 'en' | 'ko', ...words: string[]) =>
    () =>
      chooseLessons(lessons, words, language);

  expect(choose('en', '11', 'photo.jpg')).toThrow('Try: pnpm start 11 -- photo.jpg');
  expect(choose('ko', 'image', 'photo.jpg')).toThrow('예: pnpm start image -- photo.jpg');
  expect(choose('en', '01', 'photo.jpg')).toThrow('Try one of these:');
});

test('a lesson that is copied is found by its folder alone', () => {
  const folder = mkdtempSync(join(tmpdir(), '예제 folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of ['01-openai-client', '04-copied-lesson']) {
    const from = join(projectFolder, 'examples/01-openai-client/package.json');
    cpSync(from, join(folder, 'examples', name, 'package.json'));
  }

  const found = findLessons(folder);

  expect(found.map(({ number, file }) => [number, file])).toEqual([
    ['01', 'examples/01-openai-client/src/ask.ts'],
    ['04', 'examples/04-copied-lesson/src/ask.ts'],
  ]);
});
