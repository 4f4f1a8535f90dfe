import { expect, test } from 'vitest';
import { diffWithSolution } from '../../src/workshop/exercise/diffs.ts';
import { loadExercises } from '../../src/workshop/exercise/loadExercises.ts';
import { readTask } from '../../src/workshop/exercise/readTask.ts';
import { readRegions } from '../../src/workshop/exercise/regions.ts';
import { makeStarter } from '../../src/workshop/exercise/starter.ts';
import { makeTinyProject, tinyLesson } from './tinyProject.ts';

const solution = tinyLesson['src/greet.ts'] ?? '';

test('readRegions() returns the regions in order, with the lines between their marks', () => {
  expect(readRegions(solution)).toMatchObject([
    { name: 'body', number: 1, indent: '  ' },
    { name: 'send', number: 2 },
    { name: 'answer', number: 3, lines: ['  return response.text();'] },
  ]);
});

test('makeStarter() blanks every region with what to write and an error that names it', () => {
  const { steps } = readTask(tinyLesson['exercise/task.md'] ?? '');

  expect(makeStarter(solution, steps)).toBe(`/** Sends a greeting and returns the answer. */
export async function greet(name: string): Promise<string> {
  // TODO 1: Keep it in \`body\`.
  throw new Error('TODO 1: Write the body');

  // TODO 2: Keep the response in \`response\`.
  throw new Error('TODO 2: Send it');

  // TODO 3: Give the text of \`response\`.
  throw new Error('TODO 3: Give the answer');
}
`);
});

test('makeStarter() blanks only the regions that are named', () => {
  const code = makeStarter(solution, [], ['send']);

  expect(code).toContain("const body = JSON.stringify({ to: name, greeting: 'Hello' });");
  expect(code).toContain("throw new Error('TODO 2: send');");
  expect(code).not.toContain('#region');
});

test('makeStarter() escapes quotes and backslashes in titles', () => {
  const step = { number: 1, region: 'a', title: "It's a \\", task: '', hints: [], checks: {} };

  expect(makeStarter('// #region a\n// #endregion a', [step])).toContain(
    "throw new Error('TODO 1: It\\'s a \\\\');",
  );
});

test('readTask() joins lines of a paragraph and keeps the lines of a hint', () => {
  const { title, goal, steps } = readTask(tinyLesson['exercise/task.md'] ?? '');

  expect(title).toBe('Send a greeting');
  expect(goal).toBe('You greet somebody and give back what they say.');
  expect(steps[1]?.hints).toEqual([
    'fetch() does it.',
    'It takes a method.',
    "Such as:\n\n```ts\nconst response = await fetch(url, { method: 'POST', body });\n```",
  ]);
});

test.each([
  ['no title', 'does not begin with a title'],
  ['# Title\n\n## Send it\n', 'its heading "## Send it" is not like "## 1. send: Send"'],
])('readTask() refuses %j', (markdown, message) => {
  expect(() => readTask(markdown)).toThrow(message);
});

test('loadExercises() is in Korean, and in English where a translation is missing', () => {
  const partly = '# 인사 보내기\n\n## 2. send: 보내기\n\n응답을 `response`에 담으세요.\n';
  const folder = makeTinyProject({ 'exercise/task.ko.md': partly });

  const [exercise] = loadExercises(folder, 'ko');

  expect(exercise?.title).toBe('인사 보내기');
  expect(exercise?.goal).toBe('You greet somebody and give back what they say.');
  expect(exercise?.steps.map(({ title }) => title)).toEqual([
    'Write the body',
    '보내기',
    'Give the answer',
  ]);
  expect(exercise?.steps[1]?.hints[0]).toBe('fetch() does it.');
});

test('loadExercises() names the file that it cannot read', () => {
  const folder = makeTinyProject({ 'exercise/task.md': 'nothing' });

  expect(() => loadExercises(folder, 'en')).toThrow(/Cannot use .*01-greet.*task\.md/);
});

test('diffWithSolution() ignores comments, and is empty for the same code', () => {
  const [exercise] = loadExercises(makeTinyProject(), 'en');
  if (exercise === undefined) throw new Error('Cannot test: there is no exercise');
  const same = makeStarter(solution, [], []).replace(
    '  const body',
    '  // TODO 1: Keep it\n  // there.\n  const body',
  );

  expect(diffWithSolution(exercise, same)).toEqual([]);
  expect(diffWithSolution(exercise, same.replace("'Hello'", "'Hi'"))).toEqual(
    expect.arrayContaining([
      "-  const body = JSON.stringify({ to: name, greeting: 'Hi' });",
      "+  const body = JSON.stringify({ to: name, greeting: 'Hello' });",
    ]),
  );
});
