import { expect, test } from 'vitest';
import type { Exercise } from '../../src/workshop/exercise/Exercise.ts';
import { readExerciseText } from '../../src/workshop/exercise/readExerciseText.ts';
import { listDifferences } from '../../src/workshop/judge/listDifferences.ts';
import type { Run, RunError, TestRun } from '../../src/workshop/judge/Run.ts';
import { readVerdict } from '../../src/workshop/judge/readVerdict.ts';
import { tinyLesson } from './tinyProject.ts';

const exercise: Exercise = {
  ...readExerciseText(tinyLesson['exercise.md'] ?? ''),
  name: '01-greet',
  number: '01',
  folder: '/lesson',
  file: '/lesson/exercise.ts',
  path: 'examples/01-greet/exercise.ts',
  solutionFile: '/lesson/src/greet.ts',
  solution: tinyLesson['src/greet.ts'] ?? '',
};

const code = `export async function greet(name: string): Promise<string> {
  // TODO 1: Keep it in \`body\`, with \`to\`: \`Nobody\`.
  const body = JSON.stringify({
    greeting: 'Hello',
    to: 'Nobody',
  });
  // TODO 2: Keep the response.
  throw new Error('TODO 2: Send it');
}
`;

const failure = (message: string, other: Partial<RunError> = {}): RunError => ({
  name: 'AssertionError',
  message,
  diff: undefined,
  expected: undefined,
  actual: undefined,
  frames: [],
  ...other,
});

const passed = (step: string): TestRun => ({
  step,
  name: `${step} works`,
  state: 'passed',
  errors: [],
  todo: undefined,
  unexpected: [],
  unused: [],
});

const failed = (step: string, error: RunError, other: Partial<TestRun> = {}): TestRun => ({
  ...passed(step),
  state: 'failed',
  errors: [error],
  ...other,
});

const judge = (tests: TestRun[], other: Partial<Run> = {}) =>
  readVerdict(
    exercise,
    {
      run: { tests, errors: [], loaded: [exercise.file], printed: '', stopped: false, ...other },
    },
    code,
  );

const states = (tests: TestRun[]) => judge(tests).steps.map(({ state }) => state);

test('steps that pass leave nothing to mend', () => {
  const verdict = judge([passed('body'), passed('send'), passed('answer')]);

  expect(verdict.problem).toBeUndefined();
  expect(verdict.steps.map(({ state }) => state)).toEqual(['passed', 'passed', 'passed']);
});

test('a step that comes to a later blank waits for it; that blank is next', () => {
  const tests = [
    failed('body', failure('expected undefined to be …'), { todo: 2, unused: ['POST https://a'] }),
    failed('send', failure('TODO 2: Send it')),
    failed('answer', failure('expected error to match', { actual: 'Error: TODO 2: Send it' })),
  ];

  const { steps, problem } = judge(tests);

  expect(steps).toEqual([
    { number: 1, state: 'waiting', waitsFor: 2 },
    { number: 2, state: 'todo' },
    { number: 3, state: 'waiting', waitsFor: 2 },
  ]);
  expect(problem).toMatchObject({ kind: 'todo', step: 2, line: 7 });
});

test('what was sent is judged although a later blank is still there', () => {
  const wrong = failed('body', failure('expected … to deeply equal …'), { todo: 2, unused: [] });

  expect(states([wrong, failed('send', failure('TODO 2: Send it'))])).toEqual([
    'failed',
    'todo',
    'waiting',
  ]);
});

test('a wrong value is told with both sides and the line that holds it', () => {
  const error = failure('expected { …(2) } to deeply equal { …(2) }', {
    expected: '{\n  "greeting": "Hello",\n  "to": "Mina",\n}',
    actual: '{\n  "greeting": "Hello",\n  "to": "Nobody",\n}',
  });

  expect(judge([failed('body', error)]).problem).toEqual({
    kind: 'mismatch',
    step: 1,
    check: 'body works',
    diff: ['- to: "Mina"', '+ to: "Nobody"'],
    line: 5,
  });
});

test('what a test says of a value is told with it', () => {
  const error = failure('greet() sends one request: expected [] to have a length of 1', {
    expected: '1',
    actual: '0',
  });

  expect(judge([failed('body', error)]).problem).toMatchObject({
    message: 'greet() sends one request',
    diff: ['- 1', '+ 0'],
    // Where the code of the step begins, below the comment.
    line: 3,
  });
});

test('a wrong property is told with its name', () => {
  const error = failure('expected { …(2) } to have property "messages" with value [ { …(1) } ]', {
    expected: '[\n  {\n    "role": "system",\n  },\n]',
    actual: '[\n  {\n    "role": "user",\n  },\n]',
  });

  expect(judge([failed('body', error)]).problem?.diff).toEqual([
    '- messages[0].role: "system"',
    '+ messages[0].role: "user"',
  ]);
});

test('a request that nobody expects is told with the one that was', () => {
  const unexpected = [{ sent: 'POST https://b', expected: ['POST https://a'] }];

  expect(judge([failed('send', failure('400'), { unexpected })]).problem).toMatchObject({
    kind: 'unexpected request',
    step: 2,
    diff: ['- POST https://a', '+ POST https://b'],
  });
});

test('a request that never comes is told', () => {
  const unused = ['POST https://a'];

  expect(judge([failed('send', failure('Every mock'), { unused })]).problem).toMatchObject({
    kind: 'nothing sent',
    diff: ['- POST https://a'],
  });
});

test('an error of the learner’s is told with its line', () => {
  const error = failure('name is not defined', {
    name: 'ReferenceError',
    frames: [{ file: '/lesson/exercise.ts', line: 3, column: 9 }],
  });

  expect(judge([failed('body', error)]).problem).toMatchObject({
    kind: 'thrown',
    message: 'ReferenceError: name is not defined',
    line: 3,
    column: 9,
  });
});

test('a syntax error is told with its line, whatever the colours of the message', () => {
  const message =
    'Transform failed\n\u001b[31m[PARSE_ERROR] \u001b[0mUnexpected token\n ╭─[ a/exercise.ts:4:11 ]';

  expect(judge([], { errors: [failure(message, { name: 'Error' })] }).problem).toEqual({
    kind: 'syntax',
    message: 'Unexpected token',
    line: 4,
    column: 11,
  });
});

test('a run without tests, or without the learner’s file, is no verdict on the learner', () => {
  expect(judge([]).problem).toMatchObject({ kind: 'runner', message: 'not one test ran' });
  expect(judge([passed('body')], { loaded: ['/lesson/src/greet.ts'] }).problem).toMatchObject({
    kind: 'runner',
  });
});

test('a file that imports the solution is not judged by it', () => {
  const loaded = [exercise.file, exercise.solutionFile];

  expect(judge([passed('body')], { loaded }).problem).toEqual({ kind: 'solution loaded' });
});

test('a run that was ended says how', () => {
  expect(readVerdict(exercise, { broken: 'endless' }, code)).toMatchObject({
    problem: { kind: 'endless' },
    steps: [{ state: 'waiting' }, { state: 'waiting' }, { state: 'waiting' }],
  });
});

test('an error that nobody caught keeps an exercise from being solved', () => {
  const tests = [passed('body'), passed('send'), passed('answer')];

  expect(judge(tests, { errors: [failure('late', { name: 'Error' })] }).problem).toMatchObject({
    kind: 'thrown',
    message: 'late',
  });
});

test.each([
  ['{"a": [{"b": 1}]}', '{"a": [{"b": 2}]}', ['- a[0].b: 1', '+ a[0].b: 2']],
  ['{"a": 1}', '{"a": 1, "b": 2}', ['- b: (nothing)', '+ b: 2']],
  ['{"a": []}', '{"a": {}}', ['- a: []', '+ a: {}']],
  ['[\n  1,\n]', '[\n  1,\n  2,\n]', ['- [1]: (nothing)', '+ [1]: 2']],
  ['"a"', 'undefined', undefined],
])('listDifferences() of %s and %s', (expected, actual, differences) => {
  expect(listDifferences(expected, actual)).toEqual(differences);
});

test('listDifferences() leaves out what a part does not ask for', () => {
  expect(listDifferences('{"a": 1}', '{"a": 2, "b": 3}', { isPart: true })).toEqual([
    '- a: 1',
    '+ a: 2',
  ]);
});
