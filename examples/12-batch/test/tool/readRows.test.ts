import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readRows } from '../../src/tool/readRows.ts';
import { surveyQuestions } from '../../src/tool/surveyQuestions.ts';
import { text } from '../../src/tool/texts.ts';

/** Writes a file for one test. */
function write(name: string, content: string | Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'by-example-rows-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

/** Reads a file of this content, and returns the line and the question of each row. */
async function read(name: string, content: string | Buffer, column?: string) {
  const rows = await Array.fromAsync(readRows({ input: write(name, content), column }));
  return rows.map(({ line, question }) => [line, question]);
}

test.each([
  ['Excel: a byte order mark and CRLF', '\ufeffquestion,n\r\nOne?,1\r\nTwo?,2\r\n'],
  ['a column in Korean', 'n,질문\n1,One?\n2,Two?'],
  ['the only column', '무엇이든\nOne?\nTwo?\n'],
  ['space around names and questions', ' Question ,n\n One? ,1\n"Two? ",2\n'],
  ['rows that end early, or in empty cells', 'n,question,x\n1,One?\n2,Two?,,,\n'],
])('reads %s', async (_, content) => {
  expect(await read('q.csv', content)).toEqual([
    [2, 'One?'],
    [3, 'Two?'],
  ]);
});

test('counts lines through quoted ones, and keeps empty rows', async () => {
  const rows = await read('q.csv', 'question\r\n"two\r\nlines"\r\n\r\nSay "hi"\r\n"a ""b"""\r\n');

  expect(rows).toEqual([
    [2, 'two\r\nlines'],
    [4, ''],
    [5, 'Say "hi"'],
    [6, 'a "b"'],
  ]);
});

test('reads TSV, and the column that is asked for', async () => {
  expect(await read('q.tsv', 'question\tother\nOne?\tTwo, "2"?\n', 'other')).toEqual([
    [2, 'Two, "2"?'],
  ]);
});

test('reads JSONL: objects, strings, and nothing from blank lines', async () => {
  const content = '\ufeff{"question":"One?"}\r\n\r\n"Two?"\n{"질문":"셋?"}\n{"question":null}\n';

  expect(await read('q.jsonl', content)).toEqual([
    [1, 'One?'],
    [3, 'Two?'],
    [4, '셋?'],
    [5, ''],
  ]);
});

const errors = text.errors;
// Excel's "CSV" in Korea, as it is without "UTF-8".
const cp949 = Buffer.concat([Buffer.from('question\nOne?\n'), Buffer.from([0xc1, 0xfa, 0x0a])]);

test.each<[string, string, string | Buffer, (input: string) => string]>([
  [
    'no such column',
    'q.csv',
    'a,b\n1,2',
    (input) => errors.noColumn(input, 1, undefined, ['a', 'b']),
  ],
  ['no header', 'q.csv', 'Why?\nHow?', (input) => errors.noHeader(input, 'Why?')],
  [
    'a column of the answers',
    'q.csv',
    'question,status\n',
    (input) => errors.columnTaken(input, 'status'),
  ],
  ['too many cells', 'q.csv', 'n,question\n1,a\n2,b,c\n', (input) => errors.badRow(input, 3, 3, 2)],
  ['an open quote', 'q.csv', 'question\n"a\nb"\n"c\nd\n', (input) => errors.openQuote(input, 4)],
  ['another encoding', 'q.csv', cp949, (input) => errors.badEncoding(input, 3)],
  ['an empty file', 'q.csv', '', (input) => errors.noQuestions(input)],
  ['no question', 'q.csv', 'question\n\n', (input) => errors.noQuestions(input)],
  ['too many questions', 'q.csv', `q\n${'a\n'.repeat(50_001)}`, (input) => errors.tooMany(input)],
  ['no JSON', 'q.jsonl', '{"question":"a"}\nb\n', (input) => errors.badJson(input, 2)],
  ['an array', 'q.jsonl', '["a"]\n', (input) => errors.badJson(input, 1)],
  ['a number', 'q.jsonl', '{"question":1}\n', (input) => errors.notText(input, 1)],
])('refuses %s, and says where', async (_, name, content, message) => {
  const input = write(name, content);

  await expect(surveyQuestions({ input, column: undefined })).rejects.toThrow(message(input));
});

test('says that there is no file', async () => {
  const reading = surveyQuestions({ input: 'nothing.csv', column: undefined });

  await expect(reading).rejects.toThrow(
    errors.file('nothing.csv', true, errors.fileReasons.ENOENT ?? ''),
  );
});

test('a survey has every column, and a hash of the questions alone', async () => {
  const survey = (name: string, content: string) =>
    surveyQuestions({ input: write(name, content), column: undefined });

  const first = await survey('q.csv', 'question,n\na,1\n,2\nb,3\n');
  const other = await survey(
    'q.jsonl',
    '{"question":"a","x":1}\n{"question":""}\n{"question":"b"}',
  );
  const swapped = await survey('q.csv', 'question\nb\n""\na\n');

  expect(first).toMatchObject({ columns: ['question', 'n'], questions: 2, empty: 1 });
  expect(other).toMatchObject({ columns: ['question', 'x'], hash: first.hash });
  expect(swapped.hash).not.toBe(first.hash);
});
