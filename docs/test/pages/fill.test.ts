import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { excerpt } from '../../src/fill/excerpt.ts';
import { fillFences } from '../../src/fill/fillFences.ts';
import { fillLineLinks } from '../../src/fill/fillLineLinks.ts';
import { fillTables } from '../../src/fill/fillTables.ts';
import { readCode } from '../../src/fill/readCode.ts';
import { runCommands } from '../../src/fill/runCommands.ts';
import { drawImports } from '../../src/picture/drawImports.ts';

const lesson = [
  'export function ask() {',
  '  // #region send',
  '  const one = 1;',
  '',
  '  return one;',
  '  // #endregion send',
  '}',
  '',
].join('\n');

const fileWith = (text: string): string => {
  const folder = mkdtempSync(join(tmpdir(), '예제 folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'ask.ts'), text);
  return join(folder, 'ask.ts');
};

test('readCode() gives a file without its marks, or a region without its indent', () => {
  const file = fileWith(lesson);

  expect(readCode(file)).toBe('export function ask() {\n  const one = 1;\n\n  return one;\n}\n');
  expect(readCode(`${file}#send`)).toBe('const one = 1;\n\nreturn one;\n');
  expect(() => readCode(`${file}#answer`)).toThrow('Cannot find the region answer in');
});

test('fillFences() fills a code block from its file', () => {
  const markdown = '```ts file=ask.ts#send\nold\n```\n';

  const filled = fillFences(markdown, {
    outputOf: () => undefined,
    codeOf: (file) => `// ${file}\n`,
  });

  expect(filled).toBe('```ts file=ask.ts#send\n// ask.ts#send\n```\n');
});

test('fillLineLinks() moves a link to where its region is now', () => {
  const markdown = '[send](../ask.ts#L1-L2 "send") and [all](../ask.ts)';

  expect(fillLineLinks(markdown, () => ({ first: 14, last: 20 }))).toBe(
    '[send](../ask.ts#L14-L20 "send") and [all](../ask.ts)',
  );
});

test('excerpt() hides what differs from run to run', () => {
  const output = [
    '{"id":"chatcmpl-0e0695b715c34005968450456","created": 1795400673,',
    '"time":"2026-11-23T02:24:33.123Z"}',
    '"id":"batch_req_5fbcce0eb9acfe23af73b2a3","request_id":"9a77b5ba-29dd-5c5b-36e4-f4fc6d6d568e"',
    '"id": "batch_c3d981b6548ba08e07742870", "input_file_id": "file-f0028d016ba6694a3d650d"',
    '"created_at": 1795667533, "failed_at": null',
    'x-request-id: req_281b0f0e2fc741cc9c7171fe4762db27',
    'Date: Mon, 23 Nov 2026 02:24:35 GMT',
    'http://127.0.0.1:45123/v1',
    'first piece after 0.04 s (0.04초), gpt-5.4 at $0.10',
    'Next: npx --yes pnpm@12 start',
  ].join('\n');

  expect(excerpt(output, {})).toBe(
    [
      '{"id":"chatcmpl-…","created": …,',
      '"time":"2026-…Z"}',
      '"id":"batch_req_…","request_id":"…"',
      '"id": "batch_…", "input_file_id": "file-…"',
      '"created_at": …, "failed_at": null',
      'x-request-id: …',
      'Date: …',
      'http://127.0.0.1:…/v1',
      'first piece after … s (…초), gpt-5.4 at $0.10',
      'Next: pnpm start',
      '',
    ].join('\n'),
  );
});

test('runCommands() says which command failed, and what it printed', async () => {
  await expect(runCommands(['node --no-such-option'], tmpdir())).rejects.toThrow(
    /^Cannot show what node --no-such-option prints: it failed\n[\s\S]*bad option/,
  );
});

test('drawImports() draws an arrow for each import, and no other', () => {
  const picture = drawImports(
    new Map([
      ['core', new Set<string>()],
      ['guide', new Set(['core'])],
    ]),
  );

  expect(picture.match(/marker-end/g)).toHaveLength(1);
  expect(picture).toContain('<desc>guide: core; core: –</desc>');
});

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

  expect(excerpt(output, {})).toBe('bold\nplain\n');
});

test('excerpt() shows what follows from a line on', () => {
  const output = 'one\ntwo\nthree\nfour\n';

  expect(excerpt(output, { from: 'wo', first: 2 })).toBe('two\nthree\n…\n');
  expect(() => excerpt(output, { from: 'five' })).toThrow('Cannot find five in the output');
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
