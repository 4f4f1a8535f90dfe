import { expect, test } from 'vitest';
import { excerpt } from '../src/docs/excerpt.ts';
import { fillFences } from '../src/docs/fillFences.ts';

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
