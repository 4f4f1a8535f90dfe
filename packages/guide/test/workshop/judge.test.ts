import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import type { Exercise } from '../../src/workshop/exercise/Exercise.ts';
import { loadExercises } from '../../src/workshop/exercise/loadExercises.ts';
import { makeStarter } from '../../src/workshop/exercise/makeStarter.ts';
import { judgeFile } from '../../src/workshop/judge/judgeFile.ts';
import { judgeWholly } from '../../src/workshop/judge/judgeWholly.ts';
import { type Judge, limits, startJudge } from '../../src/workshop/judge/startJudge.ts';
import type { Verdict } from '../../src/workshop/judge/Verdict.ts';
import { makeTinyProject, tinyLesson } from './tinyProject.ts';

// These tests start programs: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 30_000 });

const solution = tinyLesson['src/greet.ts'] ?? '';
const solved = makeStarter(solution, [], []);
const tests = tinyLesson['test/greet.test.ts'] ?? '';

let judge: Judge;

beforeAll(() => {
  judge = startJudge();
  return () => judge.stop();
});

/** The tiny exercise in a project of its own, where a learner has written this. */
const makeExercise = (code?: string, changes: Record<string, string> = {}): Exercise => {
  const [exercise] = loadExercises(makeTinyProject(changes), 'en');
  if (exercise === undefined) throw new Error('Cannot test: no exercise');
  if (code !== undefined) writeFileSync(exercise.file, code);
  return exercise;
};

const judgeCode = (code: string, changes?: Record<string, string>): Promise<Verdict> =>
  judgeWholly(judge, makeExercise(code, changes));

/** Sets a limit until the test is over, or what it gives is called. */
const setLimit = (name: keyof typeof limits, milliseconds: number) => {
  const before = limits[name];
  const restore = () => {
    limits[name] = before;
  };
  limits[name] = milliseconds;
  onTestFinished(restore);
  return restore;
};

const statesOf = ({ steps }: Verdict) => steps.map(({ state }) => state);

test('the solution solves the exercise', async () => {
  const verdict = await judgeCode(solved);

  expect(verdict.problem).toBeUndefined();
  expect(statesOf(verdict)).toEqual(['passed', 'passed', 'passed']);
});

test('the starter begins at step 1, and the others wait for it', async () => {
  const verdict = await judgeCode(makeStarter(solution, []));

  expect(verdict.problem).toEqual({ kind: 'todo', step: 1, line: 3 });
  expect(verdict.steps).toEqual([
    { number: 1, state: 'todo' },
    { number: 2, state: 'waiting', waitsFor: 1 },
    { number: 3, state: 'waiting', waitsFor: 1 },
  ]);
});

test('with the first step written, the second is next', async () => {
  const verdict = await judgeCode(makeStarter(solution, [], ['send', 'answer']));

  expect(verdict.problem).toEqual({ kind: 'todo', step: 2, line: 5 });
  expect(verdict.steps).toEqual([
    { number: 1, state: 'waiting', waitsFor: 2 },
    { number: 2, state: 'todo' },
    { number: 3, state: 'waiting', waitsFor: 2 },
  ]);
});

test('with all but the last step written, those have passed', async () => {
  const verdict = await judgeCode(makeStarter(solution, [], ['answer']));

  expect(verdict.problem).toEqual({ kind: 'todo', step: 3, line: 7 });
  expect(statesOf(verdict)).toEqual(['passed', 'passed', 'todo']);
});

test('a wrong body is told with both sides and its line', async () => {
  const verdict = await judgeCode(solved.replace('to: name', "to: 'Nobody'"));

  expect(verdict.problem).toEqual({
    kind: 'mismatch',
    step: 1,
    check: 'greet() says whom it greets',
    diff: ['- to: "Mina"', '+ to: "Nobody"'],
    line: 3,
  });
  expect(statesOf(verdict)).toEqual(['failed', 'passed', 'passed']);
});

test('a wrong body is told before the later steps are written', async () => {
  const wrong = makeStarter(solution, [], ['answer']).replace('to: name', "to: 'Nobody'");

  const verdict = await judgeCode(wrong);

  expect(verdict.problem).toMatchObject({ kind: 'mismatch', step: 1 });
  expect(statesOf(verdict)).toEqual(['failed', 'passed', 'todo']);
});

test('a result that is not given back is told as what was expected and undefined', async () => {
  const { problem } = await judgeCode(solved.replace('return response', 'response'));

  expect(problem).toMatchObject({ kind: 'mismatch', step: 3, diff: ['- "Hi"', '+ undefined'] });
});

test('a request to another address is told with the one that was expected', async () => {
  const { problem } = await judgeCode(solved.replace('/greetings', '/goodbyes'));

  expect(problem).toMatchObject({
    kind: 'unexpected request',
    step: 2,
    diff: ['- POST https://example.com/greetings', '+ POST https://example.com/goodbyes'],
  });
});

test('an unexpected request is answered at once: the official client does not try again', async () => {
  const client = `new OpenAI({
    baseURL: 'https://example.com',
    fetch: (...request) => {
      console.log('sent');
      return fetch(...request);
    },
  })`;
  const code = `import OpenAI from 'openai';\n${solved.replace('const body', `await ${client}.models.list();\n  const body`)}`;

  const { problem, printed } = await judgeCode(code);

  expect(problem).toMatchObject({ kind: 'unexpected request' });
  expect(problem?.diff).toContain('+ GET https://example.com/models');
  // Once in each of the four tests.
  expect(printed).toBe('sent\n'.repeat(4));
});

test('a request that is never sent is told', async () => {
  const { problem } = await judgeCode(solved.replace(/await fetch.*/, "new Response('Hi');"));

  expect(problem).toMatchObject({ kind: 'nothing sent', step: 1 });
});

test.each([
  ["greeting: 'Hello'", "greeting: 'Hello", 3, 53],
  ['const body', 'const const body', 3, 9],
  ['return response', 'return = response', 7, 10],
])('a syntax error is told with its place: %j becomes %j', async (from, to, line, column) => {
  const verdict = await judgeCode(solved.replace(from, to));

  expect(verdict.problem).toMatchObject({ kind: 'syntax', line, column });
  expect(verdict.problem?.message).toMatch(/\w/);
  expect(statesOf(verdict)).toEqual(['waiting', 'waiting', 'waiting']);
});

test('an error that the code throws is told with its line', async () => {
  const { problem } = await judgeCode(solved.replace('return response', 'return answer'));

  expect(problem).toMatchObject({
    kind: 'thrown',
    step: 3,
    message: 'ReferenceError: answer is not defined',
    line: 7,
    column: 3,
  });
});

test('an error outside of the function is told with its line', async () => {
  const { problem } = await judgeCode(`const url = baseUrl();\n${solved}`);

  expect(problem).toEqual({
    kind: 'thrown',
    message: 'ReferenceError: baseUrl is not defined',
    line: 1,
    column: 13,
  });
});

test('an error in a promise that nobody awaits is told with its line', async () => {
  const late = "void Promise.reject(new Error('late'));\n  return response";

  const { problem } = await judgeCode(solved.replace('return response', late));

  expect(problem).toMatchObject({ kind: 'thrown', message: 'late', line: 7 });
});

test.each(['./nowhere.ts', 'no-such-package'])(
  'an import of %s, which is not there, is told with its line',
  async (specifier) => {
    const { problem } = await judgeCode(`// Mine.\nimport '${specifier}';\n${solved}`);

    expect(problem).toMatchObject({ kind: 'thrown', line: 2 });
    expect(problem?.message).toContain(specifier);
  },
);

test.each([
  ['renamed', solved.replace('function greet', 'function greeting')],
  ['not exported', solved.replace('export async', 'async')],
  ['gone', ''],
])('a function that is %s is told', async (_what, code) => {
  const { problem } = await judgeCode(code);

  expect(problem).toMatchObject({ kind: 'missing function', step: 1 });
  expect(problem?.message).toContain('greet');
});

test('a file that is not there is told', async () => {
  const verdict = await judgeWholly(judge, makeExercise());

  expect(verdict.problem).toEqual({ kind: 'missing file' });
  expect(statesOf(verdict)).toEqual(['waiting', 'waiting', 'waiting']);
});

test('a type error is told once the tests pass', async () => {
  const verdict = await judgeCode(
    solved.replace('return response', 'const status: string = response.status;\n  return response'),
  );

  expect(verdict.problem).toEqual({
    kind: 'type',
    line: 7,
    column: 9,
    message: "TS2322: Type 'number' is not assignable to type 'string'.",
  });
  expect(statesOf(verdict)).toEqual(['passed', 'passed', 'passed']);
});

test('an endless loop is stopped, and the next run works again', async () => {
  const exercise = makeExercise(solved.replace('const body', 'while (true) {}\n  const body'));

  const restore = setLimit('runningMs', 200);
  const endless = await judgeFile(judge, exercise);
  restore();
  writeFileSync(exercise.file, solved);
  const next = await judgeFile(judge, exercise);

  expect(endless.problem).toEqual({ kind: 'endless' });
  expect(statesOf(next)).toEqual(['passed', 'passed', 'passed']);
});

test('code that ends the process is told, and the next run works again', async () => {
  const end = "process.kill(process.pid, 'SIGKILL');\n  const body";
  const exercise = makeExercise(solved.replace('const body', end));

  const ended = await judgeFile(judge, exercise);
  writeFileSync(exercise.file, solved);
  const next = await judgeFile(judge, exercise);

  expect(ended.problem).toEqual({ kind: 'ended' });
  expect(statesOf(next)).toEqual(['passed', 'passed', 'passed']);
});

test('process.exit() is told with its line', async () => {
  const { problem } = await judgeCode(
    solved.replace('return response', 'process.exit(0);\n  return response'),
  );

  expect(problem).toMatchObject({ kind: 'ended', line: 7 });
});

test('a promise that never settles is told', async () => {
  const forever = 'await new Promise(() => {});\n  return response';

  const { problem } = await judgeCode(solved.replace('return response', forever));

  expect(problem).toMatchObject({ kind: 'timeout' });
});

test.each([
  ['exports it again', "export { greet } from './src/greet.ts';\n"],
  [
    'wraps it',
    `import { greet as ours } from './src/greet.ts';
export const greet = (name: string): Promise<string> => ours(name);
`,
  ],
  [
    'imports it in the function',
    `export async function greet(name: string): Promise<string> {
  const ours = await import('./src/greet.ts');
  return ours.greet(name);
}
`,
  ],
  [
    'imports it as another module',
    `// @ts-expect-error: the compiler knows no such file.
import { greet as ours } from './src/greet.ts?ours';
export const greet = (name: string): Promise<string> => ours(name);
`,
  ],
  [
    'requires it',
    `import { createRequire } from 'node:module';
const ours = createRequire(import.meta.url)('./src/greet.ts');
export const greet = (name: string): Promise<string> => ours.greet(name);
`,
  ],
])('a file is not solved that takes the solution and %s', async (_how, code) => {
  const { problem } = await judgeCode(code);

  expect(problem).toMatchObject({ kind: 'solution loaded' });
});

test('a file is not solved that takes the solution through another file', async () => {
  const code = "export { greet } from './mine.ts';\n";

  const { problem } = await judgeCode(code, { 'mine.ts': "export * from './src/greet.ts';\n" });

  expect(problem).toMatchObject({ kind: 'solution loaded' });
});

test('a lesson without tests of the exercise is the lesson’s fault', async () => {
  const others = tests.replace('#lesson', '../src/greet.ts');

  const { problem } = await judgeCode(solved, { 'test/greet.test.ts': others });

  expect(problem).toEqual({ kind: 'runner', message: 'not one test ran' });
});

test('tests that judge another file than the learner’s are the lesson’s fault', async () => {
  const others = tests.replace(
    "import { greet } from '#lesson';",
    "import type {} from '#lesson';\nimport { greet } from '../src/greet.ts';",
  );

  const { problem } = await judgeCode(solved, { 'test/greet.test.ts': others });

  expect(problem).toMatchObject({ kind: 'runner' });
  expect(problem?.message).toMatch(/^the tests did not load .*exercise\.ts$/);
});

test('what the code prints is told, of this run alone', async () => {
  const log = 'console.log(response.status);\n  return response';
  const exercise = makeExercise(solved.replace('return response', log));

  await judgeFile(judge, exercise);
  const { printed } = await judgeFile(judge, exercise);

  expect(printed).toBe('200\n200\n200\n418\n');
});

test('every save is judged anew', async () => {
  const exercise = makeExercise(makeStarter(solution, []));

  const before = await judgeFile(judge, exercise);
  writeFileSync(exercise.file, solved);
  const after = await judgeFile(judge, exercise);

  expect(before.problem?.kind).toBe('todo');
  expect(after.problem).toBeUndefined();
});

test('a file of the learner’s own that the exercise imports is read anew, too', async () => {
  const code = `import { hello } from './hello.ts';\n${solved.replace("'Hello'", 'hello')}`;
  const exercise = makeExercise(code, { 'hello.ts': "export const hello = 'Bye';\n" });

  const before = await judgeFile(judge, exercise);
  writeFileSync(join(exercise.folder, 'hello.ts'), "export const hello = 'Hello';\n");
  const after = await judgeFile(judge, exercise);

  expect(before.problem?.kind).toBe('mismatch');
  expect(after.problem).toBeUndefined();
});

test('runs that are asked for at once come one after the other', async () => {
  setLimit('replacedMs', 30_000);

  const verdicts = await Promise.all([
    judgeFile(judge, makeExercise(solved)),
    judgeFile(judge, makeExercise(makeStarter(solution, []))),
  ]);

  expect(verdicts.map(({ problem }) => problem?.kind)).toEqual([undefined, 'todo']);
});

test('a run that hangs is ended for the next one', async () => {
  const [hanging, other] = [makeExercise(solved), makeExercise(solved)];
  // What a first run loads takes time that is not counted.
  await judgeFile(judge, hanging);
  writeFileSync(hanging.file, solved.replace('const body', 'while (true) {}\n  const body'));

  const [hung, next] = await Promise.all([judgeFile(judge, hanging), judgeFile(judge, other)]);

  expect(hung.problem?.kind).toBe('endless');
  expect(statesOf(next)).toEqual(['passed', 'passed', 'passed']);
});

test('the code sees no key of the learner’s', async () => {
  const names = ['OPENAI_API_KEY', 'OPENAI_ADMIN_KEY'] as const;
  for (const name of names) vi.stubEnv(name, 'sk-proj-abcdefghijklmnop1234');
  const own = startJudge();
  onTestFinished(() => own.stop());
  const [first, then] = ['first', 'then'].map(
    (when) => `console.log('${when}', ${names.map((name) => `process.env.${name}`).join()});`,
  );
  const code = `${first}\n${solved.replace('const body', `${then}\n  const body`)}`;

  const { printed } = await judgeFile(own, makeExercise(code));

  expect(new Set(printed.trim().split('\n'))).toEqual(
    new Set(['first undefined undefined', 'then sk-test-key-0123456789 undefined']),
  );
});

test('a judge that is stopped while runs wait starts no other process', async () => {
  const own = startJudge();
  const exercise = makeExercise(solved);

  const verdicts = [judgeFile(own, exercise), judgeFile(own, exercise)];
  own.stop();

  const kinds = (await Promise.all(verdicts)).map(({ problem }) => problem?.kind);
  expect(kinds).toEqual(['ended', 'ended']);
});
