import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edit } from '@by-example/config/Edit';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Exercise } from '../../src/workshop/exercise/Exercise.ts';
import { loadExercises } from '../../src/workshop/exercise/loadExercises.ts';
import type { TestRun } from '../../src/workshop/judge/Run.ts';
import { type Judge, startJudge } from '../../src/workshop/judge/startJudge.ts';
import { startTrial, type TrialResult } from '../../src/workshop/verify/startTrial.ts';
import { verify } from '../../src/workshop/verify/verify.ts';
import { verifyCode } from '../../src/workshop/verify/verifyCode.ts';
import { verifyMistakes } from '../../src/workshop/verify/verifyMistakes.ts';
import { verifyTests } from '../../src/workshop/verify/verifyTests.ts';
import { verifyTexts } from '../../src/workshop/verify/verifyTexts.ts';
import { verifyTranslations } from '../../src/workshop/verify/verifyTranslations.ts';
import { verifyTypes } from '../../src/workshop/verify/verifyTypes.ts';
import { makeTinyProject, tinyLesson } from './tinyProject.ts';

// These tests start programs: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

let judge: Judge;

beforeAll(() => {
  judge = startJudge();
  return () => judge.stop();
});

/** A file of the tiny lesson with something in it replaced. */
const replaceIn = (name: string, from: string | RegExp, to: string): Record<string, string> => {
  const before = tinyLesson[name] ?? '';
  const after = before.replace(from, () => to);
  if (after === before) throw new Error(`Cannot test: ${name} has no ${from}`);
  return { [name]: after };
};

const load = (files: Record<string, string>, language: 'en' | 'ko' = 'en'): Exercise => {
  const [exercise] = loadExercises(makeTinyProject(files), language);
  if (exercise === undefined) throw new Error('Cannot test: no exercise');
  return exercise;
};

const tested = (step: string, name: string): TestRun => ({
  step,
  name,
  state: 'passed',
  errors: [],
  todo: undefined,
  unexpected: [],
  unused: [],
});

/** The tests of the tiny lesson. */
const tests: TestRun[] = [
  tested('body', 'greet() says whom it greets'),
  tested('send', 'greet() posts once'),
  tested('answer', 'greet() gives the text of a 200'),
  tested('answer', 'greet() gives the text of a 418'),
];

test('verify() passes a fair exercise, and touches nothing of the project', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const folder = makeTinyProject();

  const code = await verify(folder);

  expect(log.mock.calls).toEqual([['✓ 01-greet']]);
  expect(code).toBe(0);
  expect(existsSync(join(folder, '.progress'))).toBe(false);
  expect(existsSync(join(folder, 'examples/01-greet/exercise.ts'))).toBe(false);
});

test('verify() names the lesson and each thing that is to be mended', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const folder = makeTinyProject({
    ...replaceIn('exercise.ko.md', '1. body', '1. text'),
    ...replaceIn('test/greet.test.ts', "greeting: 'Hello' }", "greeting: 'Hullo' }"),
    ...replaceIn('src/greet.ts', 'const body', "const unused: number = '';\n  const body"),
    'mistakes.ts': 'export const mistakes = [];\n',
  });

  const code = await verify(folder, '01');

  const [printed = ''] = log.mock.calls.map(([text]) => String(text));
  expect(printed).toMatch(/^✗ 01-greet\n {2}exercise\.ko\.md has the steps 1\. text, /);
  expect(printed).toContain('\n  the solution has a type error in line 3: TS2322');
  expect(printed).toContain('\n  the solution fails: mismatch at step 1: "greet() says whom');
  expect(printed).toContain('\n  mistakes.ts has 0 wrong edits: ');
  expect(code).toBe(1);
});

test('verify() asks for an exercise where a lesson has none', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const folder = makeTinyProject();
  rmSync(join(folder, 'examples/01-greet/exercise.md'));

  const code = await verify(folder);

  expect(log.mock.calls.join()).toMatch(/^✗ 01-greet\n {2}there is no exercise\.md: /);
  expect(code).toBe(1);
});

test('verify() refuses a lesson that is not there', async () => {
  await expect(verify(makeTinyProject(), '02')).rejects.toThrow('Cannot find "02"');
});

const verifyRuns = (exercise: Exercise) => {
  const [korean] = loadExercises(join(exercise.folder, '../..'), 'ko');
  return verifyCode(exercise, korean, startTrial(judge, exercise));
};

test('verifyCode() finds a test that is skipped', async () => {
  const exercise = load(
    replaceIn('test/greet.test.ts', "test('greet() posts", "test.skip('greet() posts"),
  );

  expect(await verifyRuns(exercise)).toContain('"greet() posts once" is skipped');
});

test('verifyCode() finds a solution that sends what no mock expects', async () => {
  const more = "await fetch('https://example.com/more');\n  const response";
  const exercise = load(replaceIn('src/greet.ts', 'const response', more));

  expect(await verifyRuns(exercise)).toContain(
    'the solution sends a request that no mock expects: GET https://example.com/more',
  );
});

test('verifyCode() finds a region that no test misses, where the starter does not stop either', async () => {
  const forgiving = `let body = '';
  try {
    // #region body
    body = name;
    // #endregion body
  } catch {}
`;
  const exercise = load({
    ...replaceIn('src/greet.ts', /\/\/ #region body[\s\S]*\/\/ #endregion body\n/, forgiving),
    ...replaceIn(
      'test/greet.test.ts',
      /expect\(requests\[0\].*/,
      'expect(requests).toHaveLength(1);',
    ),
  });

  const problems = await verifyRuns(exercise);

  expect(problems).toEqual([
    expect.stringMatching(/^the starter does not fail at TODO 1: todo at step 2 /),
    expect.stringMatching(/^no test fails without region body: /),
  ]);
});

test('verifyCode() finds regions that the code comes to in another order', async () => {
  const exercise = load({});
  const attempt = async (code: string): Promise<TrialResult> => {
    const last = code.match(/(?<='TODO )\d/g)?.at(-1);
    const problem =
      last === undefined ? undefined : ({ kind: 'todo', step: Number(last) } as const);
    return { verdict: { steps: [], problem, printed: '' }, tests };
  };

  const problems = await verifyCode(exercise, undefined, attempt);

  expect(problems).toEqual([
    expect.stringMatching(/^the starter does not fail at TODO 1: todo at step 3 /),
    expect.stringMatching(/^with the first 1 steps written, .* at TODO 2: todo at step 3 /),
  ]);
});

test('verifyCode() finds tests in no step and without a translation', async () => {
  const exercise = load(replaceIn('test/greet.test.ts', "describe('send'", "describe('sending'"));

  expect(await verifyRuns(exercise)).toEqual(
    expect.arrayContaining([
      "step send has no test: write describe('send', …)",
      'the test "greet() posts once" is in no step: put it in the describe of one',
      'exercise.ko.md: step send translates "greet() posts once", which is no test',
    ]),
  );
});

const wrong = { is: 'wrong', step: 'body', what: 'an edit', from: "'Hello'", to: "'Bye'" } as const;
const right = {
  is: 'right',
  what: 'an edit',
  from: 'return response',
  to: 'return await response',
} as const;

test.each<[string, Partial<Edit>, RegExp]>([
  [
    'a wrong edit that passes',
    { ...wrong, from: 'name, greeting', to: 'name, "greeting"' },
    /^"an edit" is wrong at step body: every test passes$/,
  ],
  [
    'a wrong edit that another step is blamed for',
    { ...wrong, step: 'answer' },
    /^"an edit" is wrong at step answer: mismatch at step 1: "greet\(\) says whom it greets"/,
  ],
  [
    'a right edit that fails',
    { ...right, to: 'return response && ""; response' },
    /^"an edit" is right: mismatch at step 3: "greet\(\) gives the text of a 200"/,
  ],
  ['an edit of nothing', { ...wrong, from: 'Hullo' }, /^"an edit": its `from` is 0 times /],
  ['an edit of two places', { ...wrong, from: 'body' }, /^"an edit": its `from` is \d times /],
])('verifyMistakes() finds %s', async (_what, edit, problem) => {
  const exercise = load({ 'mistakes.ts': `export const mistakes = [${JSON.stringify(edit)}];\n` });

  const problems = await verifyMistakes(exercise, startTrial(judge, exercise));

  expect(problems).toContainEqual(expect.stringMatching(problem));
});

test('verifyMistakes() lets a wrong edit fail at its step, and a right one pass', async () => {
  const mistakes = [wrong, wrong, wrong, wrong, wrong, right];
  const exercise = load({
    'mistakes.ts': `export const mistakes = ${JSON.stringify(mistakes)};\n`,
  });

  expect(await verifyMistakes(exercise, startTrial(judge, exercise))).toEqual([]);
});

test.each([
  ['fewer than five wrong edits', `export const mistakes = [${JSON.stringify(right)}];\n`],
  ['no file of them', undefined],
])('verifyMistakes() finds %s', async (_what, file) => {
  const exercise = load({});
  if (file === undefined) rmSync(join(exercise.folder, 'mistakes.ts'));
  else writeFileSync(join(exercise.folder, 'mistakes.ts'), file);

  const problems = await verifyMistakes(exercise, startTrial(judge, exercise));

  expect(problems).toEqual(['mistakes.ts has 0 wrong edits: write at least 5']);
});

test.each([
  [
    'the starter, where code outside of the regions needs what one of them makes',
    replaceIn('src/greet.ts', '// #region answer', 'response.clone();\n  // #region answer'),
    /^the starter has a type error in line 9: TS\d+: Cannot find name 'response'/,
  ],
  [
    'the solution',
    {
      ...replaceIn('src/greet.ts', 'const body', "const count: number = 'one';\n  const body"),
      'mistakes.ts': 'export const mistakes = [];\n',
    },
    /^the solution has a type error in line 3: TS2322: /,
  ],
  [
    'a right edit',
    replaceIn('mistakes.ts', 'await response', 'await (response as unknown)'),
    /^"awaits the text" has a type error in line 7: /,
  ],
])('verifyTypes() finds a type error in %s', async (_what, files, problem) => {
  expect(await verifyTypes(load(files))).toEqual([expect.stringMatching(problem)]);
});

test('verifyTexts() finds nothing where there is nothing', () => {
  expect(verifyTexts(load({}))).toEqual([]);
});

test.each([
  [
    'a step that is missing in English',
    replaceIn('exercise.md', /## 2\. send[\s\S]*(?=## 3)/, ''),
    'exercise.md has the steps 1. body, 3. answer, the code the regions 1. body, 2. send, 3. answer',
  ],
  [
    'a step that is missing in Korean',
    replaceIn('exercise.ko.md', /## 2\. send[\s\S]*(?=## 3)/, ''),
    'exercise.ko.md has the steps 1. body, 3. answer, the code the regions 1. body, 2. send, 3. answer',
  ],
  [
    'a step with a wrong number',
    replaceIn('exercise.md', '## 3. answer', '## 4. answer'),
    'exercise.md has the steps 1. body, 2. send, 4. answer, the code the regions 1. body, 2. send, 3. answer',
  ],
  [
    'a hint before the last that gives a line away',
    replaceIn('exercise.md', '1. A response has a method for it.', '1. `return response.text()`.'),
    'exercise.md: hint 1 of answer gives the line return response.text() away: keep it for the last',
  ],
  [
    'a hint in Korean that gives a line away',
    replaceIn('exercise.ko.md', '1. 응답에 메서드가 있습니다.', '1. `return response.text();`'),
    'exercise.ko.md: hint 1 of answer gives the line return response.text() away: keep it for the last',
  ],
  [
    'a step with one hint',
    replaceIn('exercise.md', '1. It is JSON.\n', ''),
    'exercise.md: step body has fewer than 2 hints',
  ],
  [
    'a step that does not say what to write',
    replaceIn('exercise.md', 'Keep it in `body`.\n', ''),
    'exercise.md: step body does not say what to write',
  ],
])('verifyTexts() finds %s', (_what, files, problem) => {
  expect(verifyTexts(load(files))).toEqual([problem]);
});

test('verifyTexts() finds an exercise without Korean, and one with another title', () => {
  const exercise = load({});
  rmSync(join(exercise.folder, 'exercise.ko.md'));

  expect(verifyTexts({ ...exercise, title: 'Wave' })).toEqual([
    'exercise.md has another title than package.json: Send a greeting',
    'there is no exercise.ko.md: write one like those of the other lessons',
  ]);
});

test('verifyTests() finds a step without a test, and a test without a step', () => {
  const misplaced = tests.map((run) => (run.step === 'send' ? { ...run, step: '' } : run));

  expect(verifyTests(load({}), tests)).toEqual([]);
  expect(verifyTests(load({}), misplaced)).toEqual([
    "step send has no test: write describe('send', …)",
    'the test "greet() posts once" is in no step: put it in the describe of one',
  ]);
});

test('verifyTranslations() finds a test that is not translated, and a translation of no test', () => {
  const korean = load(
    replaceIn('exercise.ko.md', 'greet() posts once', 'greet() posts twice'),
    'ko',
  );

  expect(verifyTranslations(load({}, 'ko'), tests)).toEqual([]);
  expect(verifyTranslations(korean, tests)).toEqual([
    'step send does not translate the test "greet() posts once"',
    'step send translates "greet() posts twice", which is no test',
  ]);
});
