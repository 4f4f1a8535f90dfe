import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadAnswers } from '../../src/index.ts';

const folderWith = (lessons: Record<string, string>): string => {
  const folder = mkdtempSync(join(tmpdir(), '예제 folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, answers] of Object.entries(lessons)) {
    mkdirSync(join(folder, 'examples', name), { recursive: true });
    writeFileSync(join(folder, 'examples', name, 'answers.json'), answers);
  }
  return folder;
};

test('loadAnswers() collects the answers of every lesson', () => {
  const folder = folderWith({
    '01-one': '[{ "question": "A?", "answer": "a" }]',
    '02-two': '[{ "question": "B?", "answer": "b" }, { "question": "C?", "answer": "c" }]',
  });

  expect(Object.fromEntries(loadAnswers(folder))).toEqual({ 'A?': 'a', 'B?': 'b', 'C?': 'c' });
});

test.each([
  ['not json', 'Cannot read examples/01-one/answers.json: SyntaxError'],
  ['{}', 'Cannot read examples/01-one/answers.json: ✖ Invalid input: expected array'],
  ['[{ "question": "A?" }]', 'at [0].answer'],
])('loadAnswers() names the file and the location of %j', (answers, message) => {
  const folder = folderWith({ '01-one': answers });

  expect(() => loadAnswers(folder)).toThrow(message);
});
