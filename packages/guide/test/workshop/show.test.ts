import { stripVTControlCharacters } from 'node:util';
import type { Language } from '@by-example/core';
import stringWidth from 'string-width';
import { describe, expect, test, vi } from 'vitest';
import { makeStarter } from '../../src/workshop/exercise/starter.ts';
import type { Difference, Problem } from '../../src/workshop/judge/Verdict.ts';
import { hideKeys } from '../../src/workshop/show/safeText.ts';
import { describeProblem, matchCheck, showProblem } from '../../src/workshop/show/showProblem.ts';
import { showSteps } from '../../src/workshop/show/showProgress.ts';
import { showSolved } from '../../src/workshop/show/showSolved.ts';
import { showHints, showSolution } from '../../src/workshop/show/showTask.ts';
import { forTerminal, highlightCode, highlightProse } from '../../src/workshop/show/style.ts';
import { wrapLine } from '../../src/workshop/show/wrapLine.ts';
import { explainInKorean } from '../../src/workshop/texts/koreanErrors.ts';
import { texts } from '../../src/workshop/texts.ts';
import { makeWorkshop, solution, verdictOf } from './makeWorkshop.ts';

const plain = (lines: readonly string[]) => lines.map((line) => stripVTControlCharacters(line));

const showIn = (
  language: Language,
  problem: Problem,
  options: { code?: string; printed?: string } = {},
) => {
  const { workshop, exercise } = makeWorkshop(language);
  return plain(showProblem(exercise, verdictOf(problem, options), workshop.say));
};

const role: Difference = { path: 'body.messages[0].role', expected: '"system"', yours: '"user"' };
const temperature: Difference = { path: 'body.temperature', expected: '0.7', yours: undefined };

describe('a problem', () => {
  test('of one difference has its path in the headline, then yours and the expected', () => {
    const problem: Problem = { kind: 'mismatch', step: 1, differences: [role], line: 4 };

    expect(showIn('en', problem)).toEqual([
      'Not what was expected: body.messages[0].role',
      '  - yours: "user"',
      '  + expected: "system"',
      'examples/01-greet/exercise.ts:4',
      "  4 │   const response = await fetch('https://example.com', { method: 'POST', body: name });",
    ]);
  });

  test('of several differences has a path above each; what is missing is told', () => {
    const problem: Problem = { kind: 'mismatch', step: 1, differences: [role, temperature] };

    expect(showIn('ko', problem)).toEqual([
      '기대한 것과 다릅니다.',
      '  body.messages[0].role',
      '  - 내 코드: "user"',
      '  + 기대한 값: "system"',
      '  body.temperature',
      '  - 내 코드: (없음)',
      '  + 기대한 값: 0.7',
    ]);
  });

  test('has what the check’s author says in the headline, in the learner’s language', () => {
    const problem: Problem = {
      kind: 'mismatch',
      message: 'greet() posts once',
      differences: [role],
    };

    expect(showIn('ko', problem).slice(0, 2)).toEqual([
      '기대한 것과 다릅니다: 한 번만 POST합니다',
      '  body.messages[0].role',
    ]);
  });

  test('of many differences tells how many more there are', () => {
    const differences = [role, temperature, role, role, role];

    expect(showIn('en', { kind: 'mismatch', differences }).at(-1)).toBe(
      '  … and 3 more differences',
    );
  });

  test('has the name of the check in the learner’s language, with its values', () => {
    const check = 'greet() returns the text of a 418';

    expect(showIn('ko', { kind: 'timeout', check })[0]).toBe('418 응답의 텍스트를 돌려줍니다');
    expect(showIn('ko', { kind: 'timeout', check: 'greet() is quick' })[0]).toBe(
      'greet() is quick',
    );
    expect(showIn('en', { kind: 'timeout', check })[0]).toBe(check);
  });

  test('with a column is pointed at, below letters of any width', () => {
    const problem: Problem = { kind: 'syntax', message: "';' expected.", line: 1, column: 13 };

    expect(showIn('en', problem, { code: "const 답 = '네'' ;" }).slice(-2)).toEqual([
      'examples/01-greet/exercise.ts:1:13',
      `  1 │ const 답 = '네'' ;\n    │ ${' '.repeat(14)}^`,
    ]);
  });

  test('shows the last lines that the code printed', () => {
    const printed = 'one\ntwo\nthree\nfour\nfive\nsix\n';

    expect(showIn('en', { kind: 'endless' }, { printed }).slice(1)).toEqual([
      'Printed:',
      '  two',
      '  three',
      '  four',
      '  five',
      '  six',
    ]);
  });

  test('does nothing to the terminal, whatever the code printed or threw', () => {
    const { workshop, exercise } = makeWorkshop();
    const clear = '\u001b[2J\u0007\u009b2J';
    const problem: Problem = { kind: 'thrown', message: `Thrown${clear}`, line: 1 };
    const verdict = verdictOf(problem, { code: `// Code${clear}`, printed: `Printed${clear}` });

    const text = showProblem(exercise, verdict, workshop.say).join('\n');

    expect(stripVTControlCharacters(text)).toMatch(/Thrown[\s\S]*Code[\s\S]*Printed/);
    for (const part of ['[2J', '\u0007', '\u009b']) expect(text).not.toContain(part);
  });

  test('in one line has what went wrong and both sides', () => {
    const { workshop, exercise } = makeWorkshop('ko');

    expect(describeProblem(exercise, { kind: 'mismatch', differences: [role] }, workshop.say)).toBe(
      '기대한 것과 다릅니다: `body.messages[0].role` 내 코드 "user", 기대한 값 "system"',
    );
  });
});

const kinds: Problem[] = [
  { kind: 'todo', step: 2 },
  { kind: 'throw left', step: 2 },
  { kind: 'missing file' },
  { kind: 'missing function', message: 'greet' },
  { kind: 'missing function' },
  { kind: 'not UTF-8' },
  { kind: 'CommonJS', message: 'require' },
  { kind: 'CommonJS', message: 'module' },
  { kind: 'CommonJS', message: '__dirname' },
  { kind: 'solution loaded' },
  { kind: 'syntax' },
  { kind: 'type' },
  { kind: 'missing await', message: 'completion' },
  { kind: 'mismatch' },
  { kind: 'unexpected request', message: 'POST https://example.com/' },
  { kind: 'extra request', message: 'POST https://example.com/' },
  { kind: 'nothing sent', message: 'POST https://example.com/' },
  { kind: 'thrown' },
  { kind: 'key shown' },
  { kind: 'timeout' },
  { kind: 'endless' },
  { kind: 'ended' },
  { kind: 'judge' },
];

/** What remains of a text without code, in which API words stay. */
const withoutCode = (text: string) =>
  text
    .replace(/`[^`]*`/g, '')
    .replace(
      /\b(?:API|URL|JSON|UTF-8|ES|CommonJS|BigInt|POST|GET|axios|await|export|import|loop|promise|\w*Error|x)\b/g,
      '',
    );

test.each(kinds)('a problem of kind $kind has a text in both languages', (problem) => {
  const { workshop, exercise } = makeWorkshop('ko');

  const korean = describeProblem(exercise, problem, workshop.say);
  const english = describeProblem(exercise, problem, texts.en);

  expect(korean).toMatch(/(니다|세요)\.|: `/);
  expect(withoutCode(korean)).not.toMatch(/[a-z]{2}/i);
  expect(english).toMatch(/^[A-Z`]/);
  expect(english).not.toMatch(/[가-힣]/);
});

test.each<[string, Problem, string]>([
  [
    'a throw that was left',
    { kind: 'throw left', step: 2 },
    "`throw new Error('TODO 2…')`: delete",
  ],
  ['require', { kind: 'CommonJS', message: 'require' }, '`require` does not exist here'],
  ['exports', { kind: 'CommonJS', message: 'module' }, 'Use `export`.'],
  ['__dirname', { kind: 'CommonJS', message: '__dirname' }, 'Use `import.meta.dirname`.'],
  ['a promise', { kind: 'missing await', message: 'completion' }, '`completion` is a promise'],
])('the text about %s says what to do', (_what, problem, text) => {
  const { workshop, exercise } = makeWorkshop();

  expect(describeProblem(exercise, problem, workshop.say)).toContain(text);
});

/** Returns the error that this code throws, as the judge reports it. */
const thrownBy = (code: string): string => {
  try {
    new Function(code)();
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
  throw new Error(`Cannot test: nothing is thrown by ${code}`);
};

test.each([
  [
    'let completion; completion.choices',
    '`choices` 속성을 읽을 수 없습니다. 그 앞의 값이 `undefined`',
  ],
  ['const a = null; a.b = 1', '`b` 속성에 값을 넣을 수 없습니다'],
  ['const { choices } = undefined', '`choices` 속성을 꺼낼 수 없습니다'],
  ['const client = {}; client.create()', '`client.create` 값은 함수가 아니므로'],
  ['const [one] = [1].map((a) => a)[0]', '차례로 꺼낼 수 없습니다'],
  ['nothing', '`nothing` 이름을 찾을 수 없습니다'],
  ['const a = 1; new a()', '`a` 값은 클래스가 아니므로'],
  ['class OpenAI {} OpenAI()', '`new OpenAI(…)`'],
  ['const a = 1; a = 2', '`const`로 선언한 변수'],
  ['a; let a', '`a` 변수를 선언하기 전에'],
  ['for (const a of 5) {}', '`5` 값에서는 원소를 차례로'],
  ['f(...{}); function f() {}', '`...` 뒤의 값에서는'],
  ['JSON.parse("Hello")', 'JSON으로 읽으려 했습니다: `"Hello"`'],
  ['JSON.parse("")', 'JSON이 중간에 끝났습니다'],
  ['JSON.parse({})', '`JSON.parse()` 없이 그대로'],
  ['JSON.parse("{a}")', 'JSON의 문법에 맞지 않는'],
  ['const a = {}; a.a = a; JSON.stringify(a)', '자기 자신을 담은 객체'],
  ['new Headers({ Authorization: "Bearer 키" })', '헤더에 쓸 수 없는 글자'],
  ['new URL("example")', 'URL의 형식이 잘못되었습니다'],
])('what the engine throws at %s is said in Korean', (code, korean) => {
  const text = explainInKorean(thrownBy(code));

  expect(text).toContain(korean);
  expect(withoutCode(text)).not.toMatch(/[a-z]{2}/i);
});

test.each(['Cannot ask the model: it refused', 'TypeError: My own words'])(
  'what the learner or the API wrote stays as it is: %s',
  (message) => {
    expect(explainInKorean(message)).toBe(message);
  },
);

describe('keys', () => {
  test.each([
    ['Bearer sk-proj-abcdefghijklmnop1234', 'Bearer sk-proj-[…]'],
    ['sk-abcdefghijklmnop1234567', 'sk-[…]'],
    ['{"key":"sk-svcacct-abcdefghijklmnop12"}', '{"key":"sk-svcacct-[…]"}'],
  ])('that look real are hidden but for their beginning: %s', (text, shown) => {
    expect(hideKeys(text)).toBe(shown);
  });

  test.each([
    'Bearer undefined',
    `Bearer \${process.env.OPENAI_API_KEY}`,
    'Bearer sk-test',
    'sk-test-key-0123456789',
    'sk-test-0123456789abcdefghij',
    'sk-my-own-key',
    'Authorization: "Bearer key",',
    'task-list-of-many-things-to-do',
  ])('that are none stay: %s', (text) => {
    expect(hideKeys(text)).toBe(text);
  });

  test('of the learner are hidden, whatever they look like, unless they are as short as a word', () => {
    vi.stubEnv('OPENAI_API_KEY', 'gateway/0123456789');
    expect(hideKeys('It is gateway/0123456789.')).toBe('It is […].');

    vi.stubEnv('OPENAI_API_KEY', 'none');
    expect(hideKeys('There is none.')).toBe('There is none.');
  });

  test('are hidden in every part of a problem', () => {
    const key = 'sk-proj-abcdefghijklmnop1234';
    const difference = { path: '', expected: '"Bearer sk-test"', yours: `"Bearer ${key}"` };
    const problem: Problem = {
      kind: 'mismatch',
      message: `It is ${key}`,
      differences: [difference],
      line: 1,
    };

    const shown = showIn('en', problem, { code: `const key = '${key}';`, printed: key }).join('\n');

    expect(shown).not.toContain('abcdefghijklmnop');
    expect(shown.match(/sk-proj-\[…\]/g)).toHaveLength(4);
    expect(shown).toContain('"Bearer sk-test"');
  });
});

test('a step has passed, failed, is to be written, or is written and judged with another', () => {
  const { workshop, exercise } = makeWorkshop();
  const written = {
    ...verdictOf({ kind: 'thrown', step: 2 }),
    steps: [
      { number: 1, state: 'written' as const, judgedWith: 2 },
      { number: 2, state: 'failed' as const },
    ],
  };

  expect(plain(showSteps(exercise, verdictOf({ kind: 'todo', step: 2 }), workshop.say))).toEqual([
    '✓ 1 Send it',
    '· 2 Return the answer  ← not written yet',
  ]);
  expect(plain(showSteps(exercise, written, workshop.say))).toEqual([
    '~ 1 Send it  written; judged with step 2',
    '✗ 2 Return the answer',
  ]);
  expect(plain(showSteps(exercise, written, texts.ko))[0]).toContain('작성함, 2단계와 함께');
  expect(plain(showSteps(exercise, undefined, workshop.say))[0]).toBe('· 1 Send it');
});

test('hints are numbered, and code in them is highlighted', () => {
  const { workshop, exercise } = makeWorkshop();
  const [step] = exercise.steps;
  const lines = step ? showHints(step, 2, workshop.say) : [];

  expect(plain(lines)).toEqual([
    'Hint 1 of 2  Use fetch().',
    'Hint 2 of 2  All of it:',
    "  const response = await fetch(url, { method: 'POST', body });",
  ]);
  expect(lines[0]).toContain('\u001b[96mfetch()');
  expect(lines[2]).toContain('\u001b[35mconst\u001b[39m');
});

test('the solution of a step is its part of the lesson', () => {
  const { workshop, exercise } = makeWorkshop();

  expect(plain(showSolution(exercise, 2, workshop.say)).slice(1)).toEqual([
    '',
    '  return response.text();',
  ]);
});

describe('a solved exercise', () => {
  const solved = makeStarter(solution, [], []);

  test('tells saves, time and hints, and what comes next', () => {
    const { workshop, exercise } = makeWorkshop();
    workshop.progress.update(exercise.name, () => ({
      saves: 7,
      spentMs: 4 * 60_000,
      hints: { send: 2, answer: 1 },
      solvedAt: '2026-01-01T00:00:00.000Z',
    }));

    expect(plain(showSolved(workshop, exercise, solved, workshop.say.screen.next))).toEqual([
      '✓ Solved! 7 saves, 4 minutes, 3 hints',
      'Press n for the next exercise: 02 Send a greeting',
      '',
      'Your code is the same as the lesson.',
    ]);
  });

  test('shows where the code differs: yours is removed, the lesson’s added', () => {
    const { workshop, exercise } = makeWorkshop();
    const mine = solved.replace('return response', 'return await response');

    const lines = showSolved(workshop, exercise, mine, () => '');

    expect(plain(lines)).toContain('- yours  + the lesson');
    expect(lines).toContain('\u001b[31m-  return await response.text();\u001b[39m');
    expect(lines).toContain('\u001b[32m+  return response.text();\u001b[39m');
  });

  test('is followed by the one that was left out, and after the last by praise', () => {
    const { workshop, exercise, other } = makeWorkshop('ko');
    const solve = (name: string) =>
      workshop.progress.update(name, () => ({ solvedAt: '2026-01-01T00:00:00.000Z' }));
    const next = () => plain(showSolved(workshop, other, solved, workshop.say.screen.next))[1];

    solve(other.name);
    expect(next()).toBe('n을 누르면 다음 연습이 열립니다: 01 인사 보내기');
    solve(exercise.name);
    expect(next()).toBe('모든 연습을 마쳤습니다. 축하합니다!');
  });
});

test('matchCheck() takes every other character for itself', () => {
  expect(matchCheck('a.b() gives %s (%i)', 'a.b() gives x (1)')).toEqual(['x', '1']);
  expect(matchCheck('a.b() gives %s (%i)', 'a+b() gives x (1)')).toBeUndefined();
  expect(matchCheck('a.b()', 'a.b() twice')).toBeUndefined();
});

describe('colours', () => {
  test('are those of the syntax, on every line of code', () => {
    const lines = highlightCode('const text = `one\ntwo`; // three');

    expect(plain(lines)).toEqual(['const text = `one', 'two`; // three']);
    expect(lines[0]).toBe('\u001b[35mconst\u001b[39m text = \u001b[33m`one\u001b[39m');
    expect(lines[1]).toContain('\u001b[2m// three');
  });

  test('take the place of backticks; without colours, the backticks stay', () => {
    const line = highlightProse('Put `await` before ``a `b` c``.', 'red');

    expect(stripVTControlCharacters(line)).toBe('Put await before a `b` c.');
    // A test's output is no terminal.
    expect(forTerminal([line])).toEqual(['Put `await` before `a `b` c`.']);
  });
});

describe('a long line', () => {
  test('is broken between words, also Korean ones, and nothing is lost', () => {
    const text = '아주 긴 설명입니다. '.repeat(9).trim();

    const rows = wrapLine(text, 24);

    expect(rows.join(' ')).toBe(text);
    expect(Math.max(...rows.map((row) => stringWidth(row)))).toBeLessThanOrEqual(24);
  });

  test('goes on below its text', () => {
    expect(wrapLine('  12 │   const response = await fetch(url);', 26)).toEqual([
      '  12 │   const response =',
      '       await fetch(url);',
    ]);
    expect(wrapLine('1. Open the file in your editor', 20)).toEqual([
      '1. Open the file in',
      '   your editor',
    ]);
  });

  test('with a word that is too long is broken after a sign in it', () => {
    expect(wrapLine('examples/01-openai-client/exercise.ts:6', 30)).toEqual([
      'examples/01-openai-client/',
      'exercise.ts:6',
    ]);
  });

  test('keeps its colours on every row', () => {
    const rows = wrapLine(`\u001b[31m${'word '.repeat(6)}\u001b[39mend`, 12);

    expect(plain(rows).join(' ')).toBe(`${'word '.repeat(6)}end`);
    expect(rows[1]).toContain('\u001b[31mword');
  });

  test('loses the caret below it, which would point at something else', () => {
    const lines = '  1 │ const a = 1 2\n    │           ^';

    expect(wrapLine(lines, 40)).toHaveLength(2);
    expect(wrapLine(lines, 16).join('')).not.toContain('^');
  });
});
