import { expect, test } from 'vitest';
import { excerpt } from '../../src/fill/excerpt.ts';
import { fillFences } from '../../src/fill/fillFences.ts';
import { fillTables } from '../../src/fill/fillTables.ts';

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
  const outputs = new Map([
    ['pnpm start', 'one\ntwo\nthree\n'],
    ['pnpm test', 'noise\n Tasks: 8 \n'],
  ]);
  const sources = { outputOf: (command: string) => outputs.get(command) ?? '', codeOf: () => '' };

  const filled = fillFences(page, sources);

  expect(filled).toBe(
    page.replace('old\n', 'one\ntwo\n…\n').replace('only="Tasks"\n', 'only="Tasks"\nTasks: 8\n'),
  );
  expect(fillFences(filled, sources)).toBe(filled);
});

test('excerpt() shows plain text: no colour, no space at the end of a line', () => {
  const output = '\u001b[1mbold\u001b[22m  \r\nplain\n\n';

  expect(excerpt(output, { first: undefined, only: undefined })).toBe('bold\nplain\n');
});

test('fillTables() writes the table that a page names, and nothing else', () => {
  const markdown =
    'Text\n\n<!-- table: lessons -->\n| old |\n|---|\n<!-- /table -->\n\n| other | table |\n';
  const rows = [
    ['', 'lesson'],
    ['01', '[ask](examples/01/src/ask.ts)'],
  ];

  const filled = fillTables(markdown, (name) => (name === 'lessons' ? rows : []));

  expect(filled).toBe(
    [
      'Text',
      '',
      '<!-- table: lessons -->',
      '|     | lesson                        |',
      '| --- | ----------------------------- |',
      '| 01  | [ask](examples/01/src/ask.ts) |',
      '<!-- /table -->',
      '',
      '| other | table |',
      '',
    ].join('\n'),
  );
  expect(fillTables(filled, () => rows)).toBe(filled);
});
