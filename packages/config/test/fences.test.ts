import { expect, test } from 'vitest';
import { excerpt } from '../src/docs/excerpt.ts';
import { fillFences } from '../src/docs/fillFences.ts';
import { fillLessons } from '../src/docs/fillLessons.ts';

const page = [
  'Run it:',
  '```text run="pnpm start" first=2',
  'old',
  '```',
  'Then:',
  '```sh',
  'pnpm test',
  '```',
  '```text run="pnpm test" only="Tasks"',
  '```',
  '',
].join('\n');

test('fillFences() fills each output block from its command, and nothing else', () => {
  const outputs = { 'pnpm start': 'one\ntwo\nthree\n', 'pnpm test': 'noise\n Tasks: 8 \n' };

  const filled = fillFences(page, (command) => outputs[command as keyof typeof outputs]);

  expect(filled).toBe(
    page.replace('old\n', 'one\ntwo\n…\n').replace('only="Tasks"\n', 'only="Tasks"\nTasks: 8\n'),
  );
  expect(fillFences(filled, (command) => outputs[command as keyof typeof outputs])).toBe(filled);
});

test('excerpt() shows plain text: no colour, no space at the end of a line', () => {
  const output = '\u001b[1mbold\u001b[22m  \r\nplain\n\n';

  expect(excerpt(output, { first: undefined, only: undefined })).toBe('bold\nplain\n');
});

test('fillLessons() writes the table of lessons, and nothing else', () => {
  const markdown =
    'Text\n|   | lesson | what it shows |\n|---|---|---|\n| 01 | old | old |\n\n| other | table |\n';
  const lessons = [
    { name: '01-openai-client', file: 'examples/01-openai-client/src/ask.ts', title: 'Ask' },
    { name: '02-b', file: 'examples/02-b/src/b.ts', title: 'More' },
  ];

  const filled = fillLessons(markdown, lessons);

  expect(filled.split('\n').slice(1, 5)).toEqual([
    '|     | lesson                                                | what it shows |',
    '| --- | ----------------------------------------------------- | ------------- |',
    '| 01  | [openai-client](examples/01-openai-client/src/ask.ts) | Ask           |',
    '| 02  | [b](examples/02-b/src/b.ts)                           | More          |',
  ]);
  expect(filled).toMatch(/^Text\n/);
  expect(filled).toMatch(/\n\n\| other \| table \|\n$/);
});
