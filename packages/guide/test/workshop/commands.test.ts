import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '@by-example/local-endpoint/projectFolder';
import { describe, expect, test } from 'vitest';
import type { Problem, Verdict } from '../../src/workshop/judge/Verdict.ts';
import type { LearnerResult } from '../../src/workshop/results/Result.ts';
import { createResult } from '../../src/workshop/results/Result.ts';
import { makeWorkshop, verdictOf } from './makeWorkshop.ts';
import { makeTinyProject } from './tinyProject.ts';
import { workshopWith } from './workshopWith.ts';

/** What the judge says next. */
let verdict: Verdict;

const workshop = workshopWith(() => ({ judge: async () => verdict, stop: () => {} }));

const fileOf = (folder: string) => join(folder, 'examples/01-greet/exercise.ts');

/** A project with a second exercise. */
const makeTwo = () => {
  const folder = makeTinyProject();
  cpSync(join(folder, 'examples/01-greet'), join(folder, 'examples/02-other'), { recursive: true });
  return folder;
};

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

const mismatch: Problem = {
  kind: 'mismatch',
  step: 1,
  check: 'greet() says whom it greets',
  line: 4,
  differences: [{ path: 'body.greeting', expected: '"Hello"', yours: '"Bye"' }],
};

test('check prints the steps, what is wrong, the line, and the task', async () => {
  verdict = verdictOf(mismatch);

  const { output, code } = await workshop(makeTinyProject(), 'check', '--lang', 'ko');

  expect(output).toBe(`01 인사 보내기
examples/01-greet/exercise.ts
✗ 1 본문 쓰기
· 2 보내기
· 3 답 돌려주기

누구에게 인사하는지 말합니다
기대한 것과 다릅니다: \`body.greeting\`
  - 내 코드: "Bye"
  + 기대한 값: "Hello"
examples/01-greet/exercise.ts:4
  4 │   const response = await fetch('https://example.com', { method: 'POST', body: name });

1 본문 쓰기
\`body\`에 담으세요.
`);
  expect(code).toBe(1);
});

test('check of a solved exercise says what comes next, and how the code differs from the lesson', async () => {
  const folder = makeTwo();
  verdict = verdictOf(undefined, { code: '// mine\nmine();\n', steps: 3 });

  const { output, code } = await workshop(folder, 'check', '01');
  const next = await workshop(folder, 'next');

  expect(output).toMatch(/✓ 1 .*\n✓ 2 .*\n✓ 3 .*\n\n✓ Solved!\nTo continue: .* workshop 02 /);
  expect(output).toContain('- yours  + the lesson\n-mine();\n+');
  expect(code).toBe(0);
  expect(next.output).toContain('examples/02-other/exercise.ts');
});

test('check says that the lesson has changed', async () => {
  const folder = makeTinyProject();
  await workshop(folder, 'reset');
  const lesson = join(folder, 'examples/01-greet/src/greet.ts');
  writeFileSync(lesson, readFileSync(lesson, 'utf8').replace('<string>', '<string | null>'));
  verdict = verdictOf(mismatch);

  const { output } = await workshop(folder, 'check');

  expect(output).toContain('The lesson has changed since your file was made.');
  expect(output).toMatch(/ workshop diff .* workshop reset\n/);
});

test('check --json describes the exercise as data', async () => {
  verdict = verdictOf(undefined, { steps: 3 });

  const { output, code } = await workshop(makeTinyProject(), 'check', '--json');

  expect(JSON.parse(output)).toMatchObject({
    name: '01-greet',
    state: 'solved',
    problems: [],
    solvedAt: expect.stringMatching(/Z$/),
  });
  expect(code).toBe(0);
});

test('check --all judges what was begun, and finds progress that was lost', async () => {
  const folder = makeTwo();
  writeFileSync(fileOf(folder), '');
  verdict = verdictOf(undefined, { steps: 3 });

  const { output, code } = await workshop(folder, 'check', '--all');

  expect(output).toBe('✓ 01-greet  3/3\n✗ 02-other  0/3\n3/6 steps\n');
  expect(code).toBe(1);
  expect((await workshop(folder, 'list')).output).toContain('✓ 01-greet');
});

test('hint shows one more each time, and no more than there are', async () => {
  const folder = makeTinyProject();
  verdict = verdictOf({ kind: 'todo', step: 2 });

  const outputs = [];
  for (let at = 0; at < 4; at += 1) outputs.push((await workshop(folder, 'hint')).output);

  const [first, second, third, fourth] = outputs;
  expect(first).toBe('2 Send it\nHint 1 of 3  fetch() does it.\n');
  expect(second).toBe(`${first}Hint 2 of 3  It takes a method.\n`);
  expect(third).toContain(`${second}Hint 3 of 3  `);
  expect(fourth).toBe(third);
});

test('solution prints the lesson’s code for the step, which is remembered', async () => {
  const folder = makeTinyProject();
  verdict = verdictOf({ kind: 'todo', step: 1 });

  const { output } = await workshop(folder, 'solution', '--lang', 'ko');
  const { output: json } = await workshop(folder, 'check', '--json');

  expect(output).toBe(`1단계의 예제 코드입니다. 좋은 답은 여러 가지입니다.

  const body = JSON.stringify({ to: name, greeting: 'Hello' });
`);
  expect(JSON.parse(json).solutions).toEqual(['body']);
});

test.each(['hint', 'solution'])('%s says so if no step is left', async (command) => {
  verdict = verdictOf(undefined, { steps: 3 });

  expect(await workshop(makeTinyProject(), command)).toMatchObject({
    output: 'No steps are left.\n',
    code: 0,
  });
});

test('reset starts over and keeps a copy of what was written', async () => {
  const folder = makeTinyProject();
  writeFileSync(fileOf(folder), '// what a learner wrote\n');

  const { output, code } = await workshop(folder, 'reset');

  const [copy = ''] = globSync('.progress/01-greet/exercise-*.ts', { cwd: folder });
  expect(output).toContain(`Started over. A copy of your file: ${copy}\n`);
  expect(readFileSync(join(folder, copy), 'utf8')).toBe('// what a learner wrote\n');
  expect(readFileSync(fileOf(folder), 'utf8')).toContain('TODO 1');
  expect(code).toBe(0);
});

test('reset creates the file if there is none', async () => {
  const folder = makeTinyProject();

  expect((await workshop(folder, 'reset')).output).toBe(
    'Started over.\nexamples/01-greet/exercise.ts\n',
  );
  expect(readFileSync(fileOf(folder), 'utf8')).toContain('TODO 1');
});

test('diff shows how the lesson changed: yours is removed, the lesson’s added', async () => {
  const folder = makeTinyProject();
  await workshop(folder, 'reset');
  const lesson = join(folder, 'examples/01-greet/src/greet.ts');
  const before = readFileSync(fileOf(folder), 'utf8');

  const same = await workshop(folder, 'diff');
  writeFileSync(lesson, readFileSync(lesson, 'utf8').replace('<string>', '<string | null>'));
  const changed = await workshop(folder, 'diff');

  expect(same.output).toContain('The lesson has not changed since your file was made.\n');
  expect(changed.output).toContain('- yours  + the lesson\n');
  expect(changed.output).toMatch(/^-.*Promise<string> \{\n\+.*Promise<string \| null> \{$/m);
  expect(readFileSync(fileOf(folder), 'utf8')).toBe(before);
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
  expect(end).toMatchObject({ output: 'This is the last exercise.\n', code: 1 });
  expect(list.output).toContain('▸ 02-other');
  expect(first.output).toContain('examples/01-greet/exercise.ts');
  expect(start).toMatchObject({ output: 'This is the first exercise.\n', code: 1 });
});

test('damaged progress is set aside, and told', async () => {
  const folder = makeTinyProject();
  mkdirSync(join(folder, '.progress'));
  writeFileSync(join(folder, '.progress/workshop.json'), '{"exercises":');

  const { output, errors } = await workshop(folder, 'list');

  const [aside = ''] = globSync('.progress/workshop.damaged-*.json', { cwd: folder });
  expect(output).toContain('▸ 01-greet');
  expect(errors).toContain(`damaged. It was moved to ${aside}\nTry: `);
});

test.each([
  ['en', /^Your progress is not saved: \.progress cannot be written: .* \(ENOTDIR\)\n$/],
  ['ko', /^진행 기록을 저장하지 못했습니다\. \.progress 폴더에 쓸 수 없습니다: .*\n$/],
])('progress that cannot be written is told in one line: --lang %s', async (language, message) => {
  const folder = makeTwo();
  writeFileSync(join(folder, '.progress'), '');

  const { output, errors } = await workshop(folder, 'list', '--lang', language);

  expect(output).toContain('▸ 01-greet');
  expect(errors).toMatch(message);
});

test.each([
  [['nothing'], 'Cannot find "nothing": ', '"nothing"에 맞는 예제가 없습니다'],
  [['check', 'nothing'], 'Cannot find "nothing": ', '"nothing"에 맞는 예제가 없습니다'],
  [['verify', 'nothing'], 'Cannot find "nothing": ', '"nothing"에 맞는 예제가 없습니다'],
  [['check', '01', '02'], 'Unexpected argument "02"\nTry: ', '알 수 없는 인수 "02"'],
  [['check', '--every'], "Unknown option '--every'\nTry: ", '--every 옵션은 없습니다\n도움말: '],
  [['check', '--json=x'], '--json takes no value\nTry: ', '--json 옵션에는 값을 쓰지 않습니다'],
  [['check', '--name'], '--name needs a value\nTry: ', '--name 옵션에는 값이 필요합니다'],
  [['report'], 'report needs a folder\nTry: ', 'report 뒤에 폴더를 쓰세요'],
  [['report', 'no/folder'], 'no/folder is not a folder', 'no/folder 폴더가 없습니다'],
])(
  '%j is answered with what is wrong, in both languages, and returns 1',
  async (words, english, korean) => {
    const folder = makeTinyProject();

    const inEnglish = await workshop(folder, '--lang', 'en', ...words);
    const inKorean = await workshop(folder, '--lang', 'ko', ...words);

    expect(inEnglish.errors).toContain(english);
    expect(inKorean.errors).toContain(korean);
    expect(inKorean.errors).not.toContain('Cannot');
    for (const { output, errors, code } of [inEnglish, inKorean]) {
      expect(errors).not.toMatch(/^ +at /m);
      expect({ output, code }).toEqual({ output: '', code: 1 });
    }
  },
);

test('a language that does not exist is answered in that of the system', async () => {
  const { errors, code } = await workshop(makeTinyProject(), 'list', '--lang', 'fr');

  expect(errors).toBe('Cannot use the language "fr": --lang takes ko or en\nTry: --lang en\n');
  expect(code).toBe(1);
});

test('a project without exercises is told', async () => {
  const folder = makeTinyProject();
  rmSync(join(folder, 'examples/01-greet/exercise'), { recursive: true });

  const { errors, code } = await workshop(folder, 'list', '--lang', 'ko');

  expect(errors).toMatch(
    /^워크숍을 열 수 없습니다: 연습이 있는 예제가 없습니다\n점검: .*pnpm\S* diagnose\n$/,
  );
  expect(code).toBe(1);
});

test.each([
  [
    'en',
    /^Cannot (open|write) .*exercise\.ts: it is a folder \(EISDIR\)\nTry: .*pnpm\S* diagnose\n$/,
  ],
  [
    'ko',
    /exercise\.ts 파일을 (열|쓸) 수 없습니다: 파일이 아니라 폴더입니다 \(EISDIR\)\n점검: .*pnpm\S* diagnose\n$/,
  ],
])('a file that cannot be used is named, with the reason: --lang %s', async (language, message) => {
  const folder = makeTinyProject();
  await workshop(folder, 'reset');
  rmSync(fileOf(folder));
  mkdirSync(fileOf(folder));

  const { output, errors, code } = await workshop(folder, 'diff', '--lang', language);

  expect(errors).toMatch(message);
  expect({ output, code }).toEqual({ output: '', code: 1 });
});

test.each(['en', 'ko'])('--help names every command: --lang %s', async (language) => {
  const { output, code } = await workshop(makeTinyProject(), '--help', '--lang', language);

  expect(output).toMatch(
    /list[\s\S]*check[\s\S]*hint[\s\S]*solution[\s\S]*reset[\s\S]*run[\s\S]*diff[\s\S]*next[\s\S]*previous[\s\S]*report[\s\S]*verify[\s\S]*--name/,
  );
  expect(/[가-힣]/.test(output)).toBe(language === 'ko');
  expect(code).toBe(0);
});

test('a result has the names of step and check in English, whatever the language', () => {
  const { workshop: opened, exercise } = makeWorkshop('ko');
  const check = 'greet() posts once';
  const verdict = verdictOf({ kind: 'nothing sent', step: 1, check, message: 'POST https://a.b/' });

  expect(createResult(opened, exercise, verdict)).toEqual({
    name: '01-greet',
    title: '인사 보내기',
    state: 'open',
    steps: [
      { number: 1, name: 'send', state: 'failed' },
      { number: 2, name: 'answer', state: 'todo' },
    ],
    problems: [
      {
        step: 'send',
        check,
        kind: 'nothing sent',
        message: '요청을 보내지 않았습니다. 기대한 요청: `POST https://a.b/`',
      },
    ],
    solvedAt: null,
    saves: 0,
    hints: {},
    solutions: [],
    spentMinutes: 0,
  });
});

describe('report', () => {
  const makeResult = (name: string | null, time: string, solved = 0): LearnerResult => {
    const { workshop: opened, exercise, other } = makeWorkshop();
    const problem = { kind: 'todo' as const, step: 2 };
    const results = [
      createResult(opened, exercise, verdictOf(solved > 0 ? undefined : problem)),
      createResult(opened, other, solved > 1 ? verdictOf() : undefined),
    ];
    return { name, time, version: '1.0.0', solved, total: 2, exercises: results };
  };

  const makeFolder = (files: Record<string, unknown>): string => {
    const folder = join(makeTinyProject(), 'results');
    mkdirSync(join(folder, 'late'), { recursive: true });
    for (const [name, content] of Object.entries(files)) {
      const isText = typeof content === 'string' || content instanceof Buffer;
      writeFileSync(join(folder, name), isText ? content : JSON.stringify(content));
    }
    return folder;
  };

  test('merges files into a table: steps by exercise, and the last problem', async () => {
    const folder = makeFolder({
      'a.json': makeResult('김미나', '2026-01-01T09:00:00.000Z'),
      'b.json': makeResult('Jo', '2026-01-01T09:00:00.000Z', 2),
      'late/a.json': makeResult('김미나', '2026-01-01T10:00:00.000Z', 1),
      'unnamed.json': makeResult(null, '2026-01-01T09:00:00.000Z'),
      'broken.json': '{"name": ',
      'other.json': { name: 'package' },
    });

    const { output, errors, code } = await workshop(join(folder, '..'), 'report', folder);

    expect(output).toBe(
      [
        'Name     01   02   Total steps  Last problem',
        'Jo       2/2  2/2  4/4          all solved',
        'unnamed  1/2  0/2  1/4          01 answer: to do',
        '김미나   2/2  0/2  2/4          02 not begun',
        '',
        '3 learners, 1 solved everything',
        '',
      ].join('\n'),
    );
    expect(errors).toMatch(/broken\.json[\s\S]*other\.json/);
    expect(code).toBe(0);
  });

  test('writes CSV for a spreadsheet: byte order mark, CRLF, quotes, and no formulas', async () => {
    const folder = makeFolder({
      'a.json': makeResult('=HYPERLINK("x")', '2026-01-01T09:00:00.000Z', 2),
      'b.json': makeResult('김, "미나"', '2026-01-01T09:00:00.000Z'),
    });

    const { output } = await workshop(
      join(folder, '..'),
      'report',
      folder,
      '--csv',
      '--lang',
      'ko',
    );

    expect(output.startsWith('\ufeff이름,시각,버전,01-greet (단계: 2),02-other (단계: 2),')).toBe(
      true,
    );
    expect(output.split('\r\n')).toHaveLength(4);
    expect(output).toContain(
      '\r\n"\'=HYPERLINK(""x"")",2026-01-01T09:00:00.000Z,1.0.0,2,2,4,모두 해결\r\n',
    );
    expect(output).toContain('\r\n"김, ""미나""",');
  });

  test('reads what PowerShell wrote, and what pnpm prints before it', async () => {
    const text = `$ node main.ts\n${JSON.stringify(makeResult('Jo', '2026-01-01T09:00:00.000Z', 2))}`;
    const folder = makeFolder({ 'a.json': Buffer.from(`\ufeff${text}`, 'utf16le') });

    expect((await workshop(join(folder, '..'), 'report', folder)).output).toContain('Jo');
  });

  test('of a folder without results says how to make them', async () => {
    const folder = makeFolder({});

    const { errors, code } = await workshop(join(folder, '..'), 'report', folder);

    expect(errors).toContain('check --all --json > ');
    expect(code).toBe(1);
  });
});

test('git ignores what the workshop writes', () => {
  const ignored = readFileSync(join(projectFolder, '.gitignore'), 'utf8').split('\n');

  expect(ignored).toEqual(expect.arrayContaining(['.progress/', 'exercise.ts']));
});
