import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { makeStarter } from '../../src/workshop/exercise/starter.ts';
import { type Judge, startJudge } from '../../src/workshop/judge/startJudge.ts';
import { learnerResultSchema } from '../../src/workshop/results/Result.ts';
import { createTinyProject, makeTinyProject, tinyLesson } from '../../test/workshop/tinyProject.ts';
import { workshopWith } from '../../test/workshop/workshopWith.ts';

// What the commands print with a real judge. It takes seconds to start: but for the first tests, which run programs, there is
// one in each language, and one project.

vi.setConfig({ testTimeout: 60_000 });

const solution = tinyLesson['src/greet.ts'] ?? '';
const solved = makeStarter(solution, [], []);
const { folder, remove } = createTinyProject();
const exercise = 'examples/01-greet/exercise.ts';
const made = [exercise, '.progress', 'package.json', 'examples/02-other'];

const judges = new Map<string, Judge>();
const workshop = workshopWith(({ language, ...options }) => {
  const judge = judges.get(language) ?? startJudge({ language, ...options });
  judges.set(language, judge);
  return { judge: judge.judge, stop: () => {} };
});

beforeEach(() => {
  for (const path of made) rmSync(join(folder, path), { recursive: true, force: true });
});
afterAll(() => {
  for (const judge of judges.values()) judge.stop();
  remove();
});

const write = (code: string) => writeFileSync(join(folder, exercise), code);

/** Runs `pnpm workshop` as a program with these words, without a terminal, so without colour. */
const runProgram = async (project: string, ...words: string[]) => {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'launch.ts'), project, ...words],
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

test('without a terminal and a command, the current exercise is created and checked', async () => {
  const { output, errors, code } = await runProgram(folder);

  expect(output).toBe(`01 Send a greeting
examples/01-greet/exercise.ts
· 1 Write the body  ← not written yet
· 2 Send it
· 3 Give the answer

Write step 1 next, in place of the line that begins with \`throw\`.
examples/01-greet/exercise.ts:4

1 Write the body
Keep it in \`body\`.
`);
  expect({ errors, code }).toEqual({ errors: '', code: 1 });
  expect(readFileSync(join(folder, exercise), 'utf8')).toContain(
    "throw new Error('TODO 1: Write the body')",
  );
});

test('run runs what the learner wrote in place of the lesson’s own file', async () => {
  write(solved.replace('const body', 'const learner = name;\n  const body'));

  expect(await runProgram(folder, 'run', '--offline')).toEqual({
    output: expect.stringMatching(/^Offline: .*\nthe exercise\n$/),
    errors: '',
    code: 0,
  });
});

test('run of what does not work exits 1', async () => {
  const broken = makeTinyProject({
    'src/main.ts': "import { greet } from './greet.ts';\nawait greet('Mina');\n",
  });

  const { errors, code } = await runProgram(broken, 'run', '--offline');

  expect(errors).toContain('TODO 1');
  expect(code).toBe(1);
});

test('check of what solves the last exercise says so', async () => {
  write(solved);

  const { output, code } = await workshop(folder, 'check');

  expect(output).toContain('✓ Solved!\n');
  expect(output).toContain('You have solved every exercise. Well done!');
  expect(code).toBe(0);
});

test('check speaks Korean: the names of the checks, too', async () => {
  write(makeStarter(solution, [], ['answer']).replace("'Hello'", "'Bye'"));

  const { output, code } = await workshop(folder, 'check', '--lang', 'ko');

  expect(output).toBe(`01 인사 보내기
examples/01-greet/exercise.ts
✗ 1 본문 쓰기
✓ 2 보내기
· 3 답 돌려주기

누구에게 인사하는지 말합니다
기대한 것과 다릅니다: \`body.greeting\`
  - 내 코드: "Bye"
  + 기대한 값: "Hello"
examples/01-greet/exercise.ts:3
  3 │   const body = JSON.stringify({ to: name, greeting: 'Bye' });

1 본문 쓰기
\`body\`에 담으세요.
`);
  expect(code).toBe(1);
});

test('check shows a syntax error with its line and what is wrong there', async () => {
  write(solved.replace("'Hello'", "'Hello"));

  const { output, code } = await workshop(folder, 'check');

  expect(output).toMatch(
    /A syntax error\.\n.*\nexamples\/01-greet\/exercise\.ts:3:\d+\n {2}3 │ .*'Hello \}\);\n {4}│ +\^\n/,
  );
  expect(code).toBe(1);
});

test('check --all judges every exercise that was begun, for people and as data', async () => {
  cpSync(join(folder, 'examples/01-greet'), join(folder, 'examples/02-other'), { recursive: true });
  write(solved.replace("'Hello'", "'Bye'"));
  writeFileSync(join(folder, 'package.json'), '{ "version": "1.2.3" }');

  const { output, code } = await workshop(folder, 'check', '--all');
  const untouched = !existsSync(join(folder, 'examples/02-other/exercise.ts'));
  const json = await workshop(folder, 'check', '--all', '--json', '--name', 'Mina', '--lang', 'ko');

  expect(output).toBe('✗ 01-greet  2/3\n✗ 02-other  0/3\n2/6 steps\n');
  expect({ code, untouched }).toEqual({ code: 1, untouched: true });
  const result = learnerResultSchema.parse(JSON.parse(json.output));
  expect(result).toMatchObject({
    name: 'Mina',
    version: '1.2.3',
    solved: 0,
    total: 2,
    exercises: [
      {
        name: '01-greet',
        state: 'open',
        problems: [
          {
            step: 'body',
            check: 'greet() says whom it greets',
            kind: 'mismatch',
            message: expect.stringContaining('기대한 것과 다릅니다'),
          },
        ],
      },
      { name: '02-other', state: 'not begun', problems: [] },
    ],
  });
});

test('a project in which nothing can be saved gets its verdict, and a note', async () => {
  write(solved);
  writeFileSync(join(folder, '.progress'), '');

  const { output, errors, code } = await workshop(folder, 'check', '--lang', 'ko');

  expect(output).toContain('✓ 해결했습니다!');
  expect(errors.trim().split('\n')).toEqual([expect.stringContaining('저장하지 못했습니다')]);
  expect(code).toBe(0);
});

test('a key that a learner wrote into the code is never shown', async () => {
  const key = 'sk-proj-abcdefghijklmnop1234';
  write(
    solved
      .replace('const body', `console.log('${key}');\n  const body`)
      .replace("'Hello'", `'${key}'`),
  );

  const { output, errors } = await workshop(folder, 'check');

  expect(output).toContain('sk-proj-[…]');
  expect(output + errors).not.toContain('abcdefghijklmnop');
});
