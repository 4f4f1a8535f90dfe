import { expect, test } from 'vitest';
import { diffWithSolution } from '../../src/workshop/exercise/diffWithSolution.ts';
import { loadExercises } from '../../src/workshop/exercise/loadExercises.ts';
import { makeStarter } from '../../src/workshop/exercise/makeStarter.ts';
import { readExerciseText } from '../../src/workshop/exercise/readExerciseText.ts';
import { readRegions } from '../../src/workshop/exercise/readRegions.ts';
import { makeTinyProject, tinyLesson } from './tinyProject.ts';

const solution = tinyLesson['src/greet.ts'] ?? '';

test('readRegions() finds the regions in order, with what lies between their marks', () => {
  expect(readRegions(solution)).toMatchObject([
    { name: 'body', number: 1, indent: '  ' },
    { name: 'send', number: 2 },
    { name: 'answer', number: 3, lines: ['  return response.text();'] },
  ]);
});

test('makeStarter() blanks every region with what to write and an error that names it', () => {
  const { steps } = readExerciseText(tinyLesson['exercise.md'] ?? '');

  expect(makeStarter(solution, steps)).toBe(`/** Sends a greeting and gives the answer. */
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

test('makeStarter() points imports to where the exercise sees them, one folder higher', () => {
  const code = "import './a.ts';\nimport { b } from './b.ts';\nimport { c } from '../c.ts';\n";

  expect(makeStarter(code, [])).toBe(
    "import './src/a.ts';\nimport { b } from './src/b.ts';\nimport { c } from './c.ts';\n",
  );
});

test('makeStarter() writes titles with quotes and backslashes so that they still are texts', () => {
  const step = { number: 1, region: 'a', title: "It's a \\", task: '', hints: [], checks: {} };

  expect(makeStarter('// #region a\n// #endregion a', [step])).toContain(
    "throw new Error('TODO 1: It\\'s a \\\\');",
  );
});

test('readExerciseText() joins lines of a paragraph and keeps the lines of a hint', () => {
  const { title, goal, steps } = readExerciseText(tinyLesson['exercise.md'] ?? '');

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
])('readExerciseText() refuses %j', (markdown, message) => {
  expect(() => readExerciseText(markdown)).toThrow(message);
});

test('loadExercises() speaks Korean, and English where a translation is missing', () => {
  const partly = '# 인사 보내기\n\n## 2. send: 보내기\n\n응답을 `response`에 담으세요.\n';
  const folder = makeTinyProject({ 'exercise.ko.md': partly });

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
  const folder = makeTinyProject({ 'exercise.md': 'nothing' });

  expect(() => loadExercises(folder, 'en')).toThrow(/Cannot use .*01-greet.*exercise\.md/);
});

test('diffWithSolution() leaves out what the starter said, and says nothing of the same code', () => {
  const [exercise] = loadExercises(makeTinyProject(), 'en');
  if (exercise === undefined) throw new Error('Cannot test: no exercise');
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
