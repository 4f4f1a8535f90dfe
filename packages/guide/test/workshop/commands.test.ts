import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { projectFolder } from '@by-example/local-endpoint/projectFolder';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeStarter } from '../../src/workshop/exercise/makeStarter.ts';
import { makeTinyProject, tinyLesson } from './tinyProject.ts';

// These tests start programs: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 30_000 });

const solution = tinyLesson['src/greet.ts'] ?? '';
const solved = makeStarter(solution, [], []);
const key = 'sk-proj-abcdefghijklmnop1234';

/** Runs `pnpm workshop` with these words on the project in that folder, without a terminal, so without colour. */
const workshop = async (folder: string, ...words: string[]) => {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'launch.ts'), folder, ...words],
    {
      env: { ...process.env, OPENAI_API_KEY: '', LC_ALL: 'en_US.UTF-8', FORCE_COLOR: undefined },
    },
  );
  onTestFinished(() => void child.kill());
  const [output, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  expect(output + errors).not.toContain('\u001b');
  return { output, errors, code };
};

const fileOf = (folder: string) => join(folder, 'examples/01-greet/exercise.ts');

/** A project where a learner has written this. */
const makeProject = (code: string, changes: Record<string, string> = {}) => {
  const folder = makeTinyProject(changes);
  writeFileSync(fileOf(folder), code);
  return folder;
};

/** A project with a second exercise. */
const makeTwo = () => {
  const folder = makeTinyProject();
  cpSync(join(folder, 'examples/01-greet'), join(folder, 'examples/02-other'), { recursive: true });
  return folder;
};

const readProgress = (folder: string) =>
  JSON.parse(readFileSync(join(folder, '.progress/workshop.json'), 'utf8'));

test('list shows every exercise, and marks the current one', async () => {
  const folder = makeTwo();

  expect(await workshop(folder, 'list')).toEqual({
    output: '▸ 01-greet  Send a greeting  current\n· 02-other  Send a greeting  to do\n',
    errors: '',
    code: 0,
  });
  expect((await workshop(folder, 'list', '--lang', 'ko')).output).toBe(
    '▸ 01-greet  인사 보내기  지금\n· 02-other  인사 보내기  남음\n',
  );
});

test('check makes the file where there is none, and says what to write first', async () => {
  const folder = makeTinyProject();

  const { output, errors, code } = await workshop(folder, 'check');

  expect(output).toBe(`01 Send a greeting
examples/01-greet/exercise.ts
· 1 Write the body  ← yours to write
· 2 Send it  waits for step 1
· 3 Give the answer  waits for step 1

1 Write the body
Keep it in \`body\`.
examples/01-greet/exercise.ts:3
`);
  expect({ errors, code }).toEqual({ errors: '', code: 1 });
  expect(readFileSync(fileOf(folder), 'utf8')).toContain(
    "throw new Error('TODO 1: Write the body')",
  );
});

test('check speaks Korean: the names of the tests, too', async () => {
  const folder = makeProject(makeStarter(solution, [], ['answer']).replace("'Hello'", "'Bye'"));

  const { output, code } = await workshop(folder, 'check', '--lang', 'ko');

  expect(output).toBe(`01 인사 보내기
examples/01-greet/exercise.ts
✗ 1 본문 쓰기
✓ 2 보내기
· 3 답 돌려주기

누구에게 인사하는지 말합니다
기대한 것과 다릅니다.  - 기대한 것  + 내 코드
  - greeting: "Hello"
  + greeting: "Bye"
examples/01-greet/exercise.ts:3
  3 │   const body = JSON.stringify({ to: name, greeting: 'Bye' });
`);
  expect(code).toBe(1);
});

test('check shows a syntax error with its line and what is wrong there', async () => {
  const folder = makeProject(solved.replace("'Hello'", "'Hello"));

  const { output, code } = await workshop(folder, 'check');

  expect(output).toContain(`A syntax error.
Unterminated string
examples/01-greet/exercise.ts:3:53
  3 │   const body = JSON.stringify({ to: name, greeting: 'Hello });
    │                                                     ^
`);
  expect(code).toBe(1);
});

test('check of a solved exercise says what it took, what comes next, and how ours differs', async () => {
  const folder = makeTwo();
  writeFileSync(fileOf(folder), solved.replace('return response', 'return await response'));

  const { output, code } = await workshop(folder, 'check', '01');

  // Without the screen nobody counted saves or minutes.
  expect(output).toMatch(/✓ 1 .*\n✓ 2 .*\n✓ 3 .*\n\n✓ Solved!\n/);
  expect(output).toContain('Next exercise: 02-other Send a greeting');
  expect(output).toContain('-  return await response.text();\n+  return response.text();\n');
  expect(code).toBe(0);
});

test('without a terminal and a command, the current exercise is checked', async () => {
  const { output, code } = await workshop(makeProject(solved));

  expect(output).toContain('✓ Solved!\n');
  expect(output).toContain('You have solved every exercise. Well done!');
  expect(code).toBe(0);
});

test('check --json tells the verdict and the progress as data', async () => {
  const folder = makeProject(makeStarter(solution, [], ['send', 'answer']));
  await workshop(folder, 'hint');

  const { output, errors, code } = await workshop(folder, 'check', '--json');

  expect(JSON.parse(output)).toEqual({
    name: '01-greet',
    title: 'Send a greeting',
    state: 'open',
    steps: [
      { number: 1, name: 'body', state: 'waiting' },
      { number: 2, name: 'send', state: 'todo' },
      { number: 3, name: 'answer', state: 'waiting' },
    ],
    problem: 'todo',
    solvedAt: null,
    saves: 0,
    hints: { send: 1 },
    solutions: [],
    spentMinutes: 0,
  });
  expect({ errors, code }).toEqual({ errors: '', code: 1 });
});

test('check --all judges every exercise that has been begun', async () => {
  const folder = makeTwo();
  writeFileSync(fileOf(folder), solved);

  const some = await workshop(folder, 'check', '--all');
  const untouched = !existsSync(join(folder, 'examples/02-other/exercise.ts'));
  writeFileSync(join(folder, 'examples/02-other/exercise.ts'), solved);
  const all = await workshop(folder, 'check', '--all');

  expect(some).toEqual({
    output: '✓ 01-greet  3/3\n✗ 02-other  0/3\n1 of 2 exercises solved\n',
    errors: '',
    code: 1,
  });
  expect(untouched).toBe(true);
  expect(all).toMatchObject({ output: expect.stringContaining('2 of 2 exercises'), code: 0 });
});

test('check --all --json tells every exercise as data', async () => {
  const folder = makeTwo();
  writeFileSync(fileOf(folder), solved);

  const { output, code } = await workshop(folder, 'check', '--all', '--json');

  expect(JSON.parse(output)).toMatchObject({
    solved: 1,
    total: 2,
    exercises: [
      { name: '01-greet', state: 'solved', problem: null, solvedAt: expect.stringMatching(/Z$/) },
      { name: '02-other', state: 'not begun', problem: null, solvedAt: null },
    ],
  });
  expect(code).toBe(1);
});

test('hint gives one more each time, of the step that comes next, and no more than there are', async () => {
  const folder = makeProject(makeStarter(solution, [], ['send', 'answer']));

  const first = await workshop(folder, 'hint');
  const second = await workshop(folder, 'hint');
  const third = await workshop(folder, 'hint');
  const fourth = await workshop(folder, 'hint');

  expect(first).toEqual({
    output: '2 Send it\nHint 1 of 3  fetch() does it.\n',
    errors: '',
    code: 0,
  });
  expect(second.output).toBe(`${first.output}Hint 2 of 3  It takes a method.\n`);
  expect(third.output).toContain(`${second.output}Hint 3 of 3  `);
  expect(fourth.output).toContain(third.output);
  expect(readProgress(folder).exercises['01-greet'].hints).toEqual({ send: 3 });
});

test('hint speaks Korean', async () => {
  const { output } = await workshop(makeTinyProject(), 'hint', '--lang', 'ko');

  expect(output).toBe('1 본문 쓰기\n힌트 1/2  JSON입니다.\n');
});

test('solution gives our code for the step that comes next, and that is noted once', async () => {
  const folder = makeTinyProject();

  const { output, code } = await workshop(folder, 'solution');
  await workshop(folder, 'solution');

  expect(output).toBe(`The solution of step 1 (one of several good ones)
  const body = JSON.stringify({ to: name, greeting: 'Hello' });
`);
  expect(code).toBe(0);
  expect(readProgress(folder).exercises['01-greet'].solutions).toEqual(['body']);
});

test.each(['hint', 'solution'])('%s says so where no step is left', async (command) => {
  expect(await workshop(makeProject(solved), command)).toMatchObject({
    output: 'No step is left.\n',
    code: 0,
  });
});

test.each(['hint', 'solution'])(
  '%s does not give away a step that is written, while the file cannot be read',
  async (command) => {
    const starter = makeStarter(solution, []).replace("('TODO 2: send')", '(');
    const folder = makeProject(starter.replace(/throw .*TODO 1.*/, 'const body = name;'));

    const { output } = await workshop(folder, command);

    expect(output).not.toMatch(/^1 |step 1/);
  },
);

test('reset starts afresh and keeps a copy of what was written', async () => {
  const folder = makeProject('// what a learner wrote\n');

  const { output, code } = await workshop(folder, 'reset');

  const [copy = ''] = globSync('.progress/01-greet/exercise-*.ts', { cwd: folder });
  expect(output).toContain(`Started afresh. A copy of your file: ${copy}\n`);
  expect(readFileSync(join(folder, copy), 'utf8')).toBe('// what a learner wrote\n');
  expect(readFileSync(fileOf(folder), 'utf8')).toContain('TODO 1');
  expect(code).toBe(0);
});

test('reset makes the file where there is none', async () => {
  const folder = makeTinyProject();

  expect((await workshop(folder, 'reset')).output).toBe(
    'Started afresh.\nexamples/01-greet/exercise.ts\n',
  );
  expect(existsSync(fileOf(folder))).toBe(true);
});

test('a lesson that changes is told and shown, and the file is left as it is until a reset', async () => {
  const folder = makeTinyProject();
  await workshop(folder, 'reset');
  const before = readFileSync(fileOf(folder), 'utf8');
  writeFileSync(
    join(folder, 'examples/01-greet/src/greet.ts'),
    solution.replace('Promise<string>', 'Promise<string | null>'),
  );

  const checked = await workshop(folder, 'check');
  const changes = await workshop(folder, 'diff');
  const after = readFileSync(fileOf(folder), 'utf8');
  await workshop(folder, 'reset');
  const fresh = await workshop(folder, 'diff');

  expect(checked.output).toContain(
    'The lesson has changed since your file was made. Your file was left as it is.\n',
  );
  expect(checked.output).toMatch(/ workshop diff .* workshop reset\n/);
  expect(changes.output).toContain(`-export async function greet(name: string): Promise<string> {
+export async function greet(name: string): Promise<string | null> {
`);
  expect(after).toBe(before);
  expect(fresh.output).toContain('The lesson has not changed since your file was made.\n');
});

test('damaged progress is set aside, and check --all finds what was solved', async () => {
  const folder = makeProject(solved);
  await workshop(folder, 'check');
  writeFileSync(join(folder, '.progress/workshop.json'), '{"exercises":');

  const told = await workshop(folder, 'list');
  const found = await workshop(folder, 'check', '--all');
  const after = await workshop(folder, 'list');

  const [aside = ''] = globSync('.progress/workshop.damaged-*.json', { cwd: folder });
  expect(told.output).toContain('▸ 01-greet');
  expect(told.errors).toContain(`damaged. It is kept as ${aside}\nTry: `);
  expect(readFileSync(join(folder, aside), 'utf8')).toBe('{"exercises":');
  expect(found).toMatchObject({ errors: '', code: 0 });
  expect(after.output).toContain('✓ 01-greet');
});

test('run runs what the learner wrote in place of the lesson’s own file', async () => {
  const folder = makeProject(solved.replace('const body', 'const learner = name;\n  const body'));

  expect(await workshop(folder, 'run', '--offline')).toEqual({
    output: expect.stringMatching(/^Offline: .*\nthe exercise\n$/),
    errors: '',
    code: 0,
  });
});

test('run of what does not work exits 1', async () => {
  const folder = makeTinyProject({
    'src/main.ts': "import { greet } from './greet.ts';\nawait greet('Mina');\n",
  });

  const { errors, code } = await workshop(folder, 'run', '--offline');

  expect(errors).toContain('TODO 1');
  expect(code).toBe(1);
});

test('next and previous go from one exercise to the other, and are remembered', async () => {
  const folder = makeTwo();

  const second = await workshop(folder, 'next');
  const end = await workshop(folder, 'next');
  const list = await workshop(folder, 'list');
  const first = await workshop(folder, 'previous');
  const start = await workshop(folder, 'previous');

  expect(second).toEqual({
    output: '02 Send a greeting\nexamples/02-other/exercise.ts\n',
    errors: '',
    code: 0,
  });
  expect(existsSync(join(folder, 'examples/02-other/exercise.ts'))).toBe(true);
  expect(end).toMatchObject({ output: 'This is the last exercise.\n', code: 1 });
  expect(list.output).toContain('▸ 02-other');
  expect(first.output).toContain('examples/01-greet/exercise.ts');
  expect(start).toMatchObject({ output: 'This is the first exercise.\n', code: 1 });
});

test('next after an exercise is solved goes to the one after it', async () => {
  const folder = makeTwo();
  writeFileSync(fileOf(folder), solved);
  await workshop(folder, 'check');

  const { output, code } = await workshop(folder, 'next');

  expect(output).toContain('examples/02-other/exercise.ts');
  expect(code).toBe(0);
});

test.each([
  [['nothing'], 'Cannot find "nothing": '],
  [['check', 'nothing'], 'Cannot find "nothing": '],
  [['verify', 'nothing'], 'Cannot find "nothing": '],
  [['check', '01', '02'], 'Cannot read the command line: "02" is one word too many\nTry: '],
  [['check', '--every'], "Cannot read the command line: Unknown option '--every'\nTry: "],
  [['list', '--lang', 'fr'], 'Cannot speak "fr": --lang takes ko or en'],
])('%j is answered with what is wrong, and exits 1', async (words, message) => {
  const { output, errors, code } = await workshop(makeTinyProject(), ...words);

  expect(errors).toContain(message);
  expect(errors).not.toMatch(/^ +at /m);
  expect({ output, code }).toEqual({ output: '', code: 1 });
});

test('a project without exercises is told', async () => {
  const folder = makeTinyProject();
  rmSync(join(folder, 'examples/01-greet/exercise.md'));

  const { errors, code } = await workshop(folder, 'list');

  expect(errors).toContain('Cannot open the workshop: no lesson in ');
  expect(code).toBe(1);
});

test.each([
  ['en', 'opens the first exercise'],
  ['ko', '첫 미완료 연습'],
])('--help names every command: --lang %s', async (language, words) => {
  const { output, code } = await workshop(makeTinyProject(), '--help', '--lang', language);

  expect(output).toContain(words);
  expect(output).toMatch(
    /list[\s\S]*check[\s\S]*hint[\s\S]*solution[\s\S]*reset[\s\S]*run[\s\S]*diff[\s\S]*next[\s\S]*previous[\s\S]*verify/,
  );
  expect(code).toBe(0);
});

test.each([
  ['is sent', solved.replace("'Hello'", `'${key}'`)],
  [
    'is thrown',
    solved.replace('return response', `throw new Error('No: ${key}');\n  return response`),
  ],
  ['is printed', solved.replace('const body', `console.log('${key}');\n  const body`)],
  ['is in the line of a mistake', solved.replace('const body', `const const body = '${key}';`)],
  [
    'is in a solution',
    solved.replace('return response', `const key = '${key}';\n  return response`),
  ],
  ['is in a type', solved.replace('const body', `const key: '${key}' = 1;\n  const body`)],
])('a key that a learner wrote into the code is never shown: it %s', async (_where, code) => {
  const { output, errors } = await workshop(makeProject(code), 'check');

  expect(output).toContain('[key]');
  expect(output + errors).not.toContain('abcdefghijklmnop');
});

test('git ignores what the workshop writes', () => {
  const ignored = readFileSync(join(projectFolder, '.gitignore'), 'utf8').split('\n');

  expect(ignored).toEqual(expect.arrayContaining(['.progress/', 'exercise.ts']));
});
