import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Language } from '@by-example/core';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Exercise } from '../../src/workshop/exercise/Exercise.ts';
import type { StepText } from '../../src/workshop/exercise/ExerciseText.ts';
import { makeStarter } from '../../src/workshop/exercise/makeStarter.ts';
import type { Problem, Verdict } from '../../src/workshop/judge/Verdict.ts';
import { openWorkshop } from '../../src/workshop/openWorkshop.ts';
import { layOut } from '../../src/workshop/screen/layOut.ts';
import { nameKey } from '../../src/workshop/screen/nameKey.ts';
import type { ScreenState } from '../../src/workshop/screen/ScreenState.ts';
import { watchFile } from '../../src/workshop/screen/watchFile.ts';
import { hideKeys } from '../../src/workshop/show/hideKeys.ts';
import { matchCheck } from '../../src/workshop/show/matchCheck.ts';
import { showHints } from '../../src/workshop/show/showHints.ts';
import { showProblem } from '../../src/workshop/show/showProblem.ts';
import { showSolved } from '../../src/workshop/show/showSolved.ts';
import { showSteps } from '../../src/workshop/show/showSteps.ts';
import type { Workshop } from '../../src/workshop/Workshop.ts';
import { makeTinyProject, tinyLesson } from './tinyProject.ts';

const solved = makeStarter(tinyLesson['src/greet.ts'] ?? '', [], []);

/** The workshop of a project with the tiny lesson and another, and the first exercise and its second step. */
const open = (
  language: Language = 'en',
): { workshop: Workshop; exercise: Exercise; step: StepText } => {
  const workshop = openWorkshop(makeTinyProject(), language);
  const [exercise] = workshop.exercises;
  const step = exercise?.steps[1];
  if (exercise === undefined || step === undefined) throw new Error('Cannot test: no exercise');
  workshop.exercises.push({ ...exercise, name: '02-other', number: '02' });
  return { workshop, exercise, step };
};

const verdictOf = (problem: Problem | undefined, printed = ''): Verdict => ({
  steps: [
    { number: 1, state: 'passed' },
    { number: 2, state: problem?.kind === 'todo' ? 'todo' : 'failed' },
    { number: 3, state: 'waiting', waitsFor: 2 },
  ],
  problem,
  printed,
});

const mismatch: Problem = {
  kind: 'mismatch',
  step: 1,
  check: 'greet() says whom it greets',
  diff: ['- to: "Mina"', '+ to: "Nobody"'],
  line: 3,
};

/** Gives lines as they look without colours. */
const plain = (lines: readonly string[]) => lines.map((line) => stripVTControlCharacters(line));

const showIn = (language: Language, problem: Problem, printed?: string, code = solved) => {
  const { workshop, exercise } = open(language);
  return plain(showProblem(exercise, verdictOf(problem, printed), code, workshop.say));
};

test('a task is told by its title, what to write and where', () => {
  expect(showIn('en', { kind: 'todo', step: 2, line: 5 })).toEqual([
    '2 Send it',
    'Keep the response in `response`.',
    'examples/01-greet/exercise.ts:5',
  ]);
});

test('a mistake is told with both sides, a legend and the line', () => {
  expect(showIn('en', mismatch)).toEqual([
    'greet() says whom it greets',
    'Not what was expected.  - expected  + yours',
    '  - to: "Mina"',
    '  + to: "Nobody"',
    'examples/01-greet/exercise.ts:3',
    "  3 │   const body = JSON.stringify({ to: name, greeting: 'Hello' });",
  ]);
});

test('a difference of one side needs no legend', () => {
  const diff = ['- POST https://example.com/greetings'];

  expect(showIn('en', { kind: 'nothing sent', diff })).toEqual([
    'No request was sent.',
    '  - POST https://example.com/greetings',
  ]);
});

test('the name of a test is translated, with the values of one that runs with several', () => {
  const check = 'greet() gives the text of a 418';

  expect(showIn('ko', mismatch)[0]).toBe('누구에게 인사하는지 말합니다');
  expect(showIn('ko', { kind: 'timeout', check })[0]).toBe('418 응답의 텍스트를 돌려줍니다');
});

test('the name of a test without a translation stays as it is', () => {
  expect(showIn('ko', { kind: 'timeout', check: 'greet() is quick' })[0]).toBe('greet() is quick');
});

test('matchCheck() takes every other character for itself', () => {
  expect(matchCheck('a.b() gives %s (%i)', 'a.b() gives x (1)')).toEqual(['x', '1']);
  expect(matchCheck('a.b() gives %s (%i)', 'a+b() gives x (1)')).toBeUndefined();
  expect(matchCheck('a.b()', 'a.b() twice')).toBeUndefined();
});

test('a place with a column is pointed at, below letters of any width', () => {
  const problem: Problem = { kind: 'syntax', message: 'Unexpected token', line: 1, column: 13 };

  expect(showIn('en', problem, '', "const 답 = '네'' ;")).toEqual([
    'A syntax error.',
    'Unexpected token',
    'examples/01-greet/exercise.ts:1:13',
    "  1 │ const 답 = '네'' ;",
    `    │ ${' '.repeat(14)}^`,
  ]);
});

test('of what the code printed, the last lines are shown', () => {
  const printed = 'one\ntwo\nthree\nfour\nfive\nsix\n';

  expect(showIn('en', mismatch, printed).slice(-6)).toEqual([
    'Printed:',
    '  two',
    '  three',
    '  four',
    '  five',
    '  six',
  ]);
});

test('what the code printed or threw does nothing to the terminal', () => {
  const { workshop, exercise } = open();
  const clear = '\u001b[2J\u0007\u009b2J';
  const problem: Problem = { kind: 'thrown', message: `Thrown${clear}`, line: 1 };

  const lines = showProblem(
    exercise,
    verdictOf(problem, `Printed${clear}`),
    `// Code${clear}`,
    workshop.say,
  );

  expect(lines.join('\n')).toMatch(/Thrown[\s\S]*Code[\s\S]*Printed/);
  for (const part of ['[2J', '\u0007', '\u009b']) expect(lines.join('\n')).not.toContain(part);
});

test('keys are hidden wherever they stand', () => {
  const key = 'sk-proj-abcdefghijklmnop1234';
  const diff = ['- authorization: "Bearer sk-test"', `+ authorization: "Bearer ${key}"`];
  const problem: Problem = { kind: 'mismatch', message: `It is ${key}`, diff, line: 1 };

  const shown = showIn('en', problem, `${key}\n`, `const key = '${key}';`).join('\n');

  expect(shown).not.toContain('abcdefghijklmnop');
  expect(shown.match(/\[key\]/g)).toHaveLength(4);
  expect(shown).toContain('- authorization: "Bearer sk-test"');
});

test.each(['Bearer sk-test', '"sk-test-key-0123456789"', 'sk-test, sk-test-key'])(
  'a key that the tests made up stays: %s',
  (text) => {
    expect(hideKeys(text)).toBe(text);
  },
);

test.each(['sk-test-0123456789', 'sk-test-key-mine-abcdefgh', 'sk-testing-abcdefgh'])(
  'a key that only begins like one of the tests is hidden: %s',
  (key) => {
    expect(hideKeys(`It is ${key}.`)).toBe('It is [key].');
  },
);

test('the learner’s own key is hidden, whatever it looks like', () => {
  vi.stubEnv('OPENAI_API_KEY', 'gateway/0123456789');

  expect(hideKeys('It is gateway/0123456789.')).toBe('It is [key].');
});

test('a step has passed, failed, waits for another, or is to be written', () => {
  const { workshop, exercise } = open();
  const next: Problem = { kind: 'todo', step: 2 };
  const waiting = '· 3 Give the answer  waits for step 2';

  expect(plain(showSteps(exercise, verdictOf(next), workshop.say))).toEqual([
    '✓ 1 Write the body',
    '· 2 Send it  ← yours to write',
    waiting,
  ]);
  expect(plain(showSteps(exercise, verdictOf({ kind: 'thrown' }), workshop.say))).toEqual([
    '✓ 1 Write the body',
    '✗ 2 Send it',
    waiting,
  ]);
  expect(plain(showSteps(exercise, undefined, workshop.say))).toEqual([
    '· 1 Write the body',
    '· 2 Send it',
    '· 3 Give the answer',
  ]);
});

test('hints are numbered, and show code as code', () => {
  const { workshop, step } = open();

  expect(plain(showHints(step, 3, workshop.say))).toEqual([
    'Hint 1 of 3  fetch() does it.',
    'Hint 2 of 3  It takes a method.',
    'Hint 3 of 3  Such as:',
    "const response = await fetch(url, { method: 'POST', body });",
  ]);
});

test('a solved exercise tells saves, time and hints, and what comes next', () => {
  const { workshop, exercise } = open();
  workshop.progress.update(exercise.name, () => ({
    saves: 7,
    spentMs: 4 * 60_000,
    hints: { body: 2, send: 1 },
    solvedAt: '2026-01-01T00:00:00.000Z',
  }));

  expect(plain(showSolved(workshop, exercise, solved))).toEqual([
    '✓ Solved! 7 saves, 4 minutes, 3 hints',
    'Next exercise: 02-other Send a greeting',
    '',
    'Your code is the same as ours.',
  ]);
});

test('a solved exercise shows how the code differs from ours', () => {
  const { workshop, exercise } = open();
  const other = solved.replace('return response', 'return await response');

  const lines = plain(showSolved(workshop, exercise, other));

  expect(lines).toContain('- yours  + ours');
  expect(lines).toContain('-  return await response.text();');
  expect(lines).toContain('+  return response.text();');
});

test('after the last exercise the one that was left out is next, then none', () => {
  const { workshop } = open('ko');
  const [first, last] = workshop.exercises;
  if (first === undefined || last === undefined) throw new Error('Cannot test: no exercises');
  const solve = ({ name }: Exercise) =>
    workshop.progress.update(name, () => ({ solvedAt: '2026-01-01T00:00:00.000Z' }));

  solve(last);
  const left = showSolved(workshop, last, solved);
  solve(first);
  const none = showSolved(workshop, last, solved);

  expect(plain(left)[1]).toBe('다음 연습: 01-greet 인사 보내기');
  expect(plain(none)[1]).toBe('모든 연습을 마쳤습니다. 축하합니다!');
});

/** Gives how many columns a line takes: two for a Korean letter. */
const widthOf = (line: string) =>
  [...stripVTControlCharacters(line)].reduce(
    (width, letter) =>
      width + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uff00-\uff60]/.test(letter) ? 2 : 1),
    0,
  );

const long = '아주 긴 설명입니다. '.repeat(12) + 'x'.repeat(120);

/** A screen with little on it, but for this. */
const makeState = (exercise: Exercise, change: Partial<ScreenState> = {}): ScreenState => ({
  exercise,
  code: solved,
  verdict: verdictOf(mismatch),
  phase: 'judged',
  view: { kind: 'problem' },
  changes: [],
  note: undefined,
  question: undefined,
  scroll: 0,
  ...change,
});

const states: [what: string, change: (step: StepText) => Partial<ScreenState>][] = [
  ['before the first verdict', () => ({ verdict: undefined, phase: 'judging' })],
  ['a task', () => ({ verdict: verdictOf({ kind: 'todo', step: 2, line: 5 }) })],
  ['a mistake', () => ({ phase: 'judging' })],
  ['a long error', () => ({ verdict: verdictOf({ kind: 'thrown', message: long }, long) })],
  ['hints', (step) => ({ view: { kind: 'hints', step, count: 3 }, note: long })],
  ['a solution', (step) => ({ view: { kind: 'solution', step } })],
  ['changes', () => ({ view: { kind: 'changes' }, changes: [`-${long}`, `+${long}`] })],
  ['the list', () => ({ view: { kind: 'list', cursor: 1 } })],
  ['types', () => ({ verdict: verdictOf(undefined), phase: 'checking types' })],
  ['a solved exercise', () => ({ verdict: verdictOf(undefined), code: `${long}\n${solved}` })],
  ['a question', () => ({ question: { text: long, yes: () => {} } })],
];

const sizes = [
  { columns: 80, rows: 24 },
  { columns: 50, rows: 24 },
];

test.each(states.flatMap(([what, change]) => sizes.map((size) => ({ what, change, ...size }))))(
  '$what fits on $columns columns and $rows rows',
  ({ change, columns, rows }) => {
    const { workshop, exercise, step } = open('ko');

    const { lines } = layOut(workshop, makeState(exercise, change(step)), { columns, rows });

    expect(lines).toHaveLength(rows);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(columns);
  },
);

test.each(sizes)('the keys stand at the bottom of $columns columns', (size) => {
  const { workshop, exercise } = open('ko');

  const { lines } = layOut(workshop, makeState(exercise), size);

  const bottom = plain(lines).slice(lines.lastIndexOf('') + 1);
  expect(
    bottom
      .join('\n')
      .replaceAll('\u00a0', ' ')
      .split(/\s*·\s*/),
  ).toEqual(['h 힌트', 's 답', 'l 목록', 'r 실행', 'x 초기화', 'n 다음', 'p 이전', 'q 끝내기']);
});

test('the key for changes is there when the lesson has changed', () => {
  const { workshop, exercise } = open();

  const { lines } = layOut(workshop, makeState(exercise, { changes: ['+new'] }), {
    columns: 80,
    rows: 24,
  });

  expect(plain(lines).slice(-2).join(' ')).toContain('d\u00a0changes');
  expect(plain(lines)).toContain(
    'The lesson has changed since your file was made. Your file was left as it is.',
  );
});

test('what is too long for the screen is scrolled, while top and bottom stay', () => {
  const { workshop, exercise } = open();
  const changes = Array.from({ length: 60 }, (_, at) => `+line ${at}`);
  const state = makeState(exercise, { view: { kind: 'changes' }, changes });
  const size = { columns: 80, rows: 24 };

  const { lines, maxScroll } = layOut(workshop, state, size);
  const below = layOut(workshop, { ...state, scroll: 1 }, size);
  const end = layOut(workshop, { ...state, scroll: Number.MAX_SAFE_INTEGER }, size);

  const [top, next, bottom] = [lines, below.lines, end.lines].map(plain);
  expect(top).toContain('+line 0');
  expect(next).not.toContain('+line 0');
  expect(next).toContain('+line 1');
  expect(bottom).toContain('+line 59');
  expect(bottom?.filter((line) => line.startsWith('+line'))).toHaveLength(60 - maxScroll);
  for (const shown of [top, next, bottom]) {
    expect(shown).toHaveLength(24);
    expect(shown?.[0]).toMatch(/^01 Send a greeting/);
    expect(shown?.at(-1)).toMatch(/q\u00a0quit · ↑↓\u00a0more$/);
  }
});

test.each([
  ['h', 'h'],
  ['ㅗ', 'h'],
  ['ㄴ', 's'],
  ['ㅣ', 'l'],
  ['ㄱ', 'r'],
  ['ㅌ', 'x'],
  ['ㅜ', 'n'],
  ['ㅔ', 'p'],
  ['ㅇ', 'd'],
  ['ㅂ', 'q'],
  ['ㅛ', 'y'],
])('the key that types %s is %s', (text, key) => {
  expect(nameKey(text, /[a-z]/.test(text) ? { name: text } : {})).toBe(key);
});

test.each([
  ['\r', { name: 'return' }, 'enter'],
  [undefined, { name: 'up' }, 'up'],
  ['H', { name: 'h' }, 'h'],
  ['\u0003', { name: 'c', ctrl: true }, 'q'],
  ['\u0004', { name: 'd', ctrl: true }, 'q'],
  ['\u0008', { name: 'h', ctrl: true }, ''],
  ['한', {}, '한'],
])('the key %j %j is %j', (text, key, name) => {
  expect(nameKey(text, key)).toBe(name);
});

const makeFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), '연습 folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'exercise.ts');
  writeFileSync(file, 'before');
  return file;
};

/** Resolves when the file is saved. */
const nextSave = (file: string): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  onTestFinished(watchFile(file, resolve));
  return promise;
};

test.each<[string, (file: string) => void]>([
  ['writes into it', (file) => writeFileSync(file, 'afterwards')],
  [
    'writes another file and renames that',
    (file) => {
      writeFileSync(`${file}.new`, 'afterwards');
      renameSync(`${file}.new`, file);
    },
  ],
  [
    'renames it and writes a new one',
    (file) => {
      renameSync(file, `${file}~`);
      writeFileSync(file, 'afterwards');
    },
  ],
])('watchFile() tells of a save by an editor that %s', async (_how, save) => {
  const file = makeFile();
  const saved = nextSave(file);

  save(file);

  await expect(saved).resolves.toBeUndefined();
});

test('watchFile() tells of a file that comes to be', async () => {
  const file = makeFile();
  rmSync(file);
  const saved = nextSave(file);

  writeFileSync(file, 'afterwards');

  await expect(saved).resolves.toBeUndefined();
});

test('watchFile() tells nothing of another file or other rights, nor after its end', async () => {
  const file = makeFile();
  const other = `${file}.other`;
  const [onSave, onSaveOfOther] = [vi.fn(), vi.fn()];
  onTestFinished(watchFile(file, onSave));
  watchFile(other, onSaveOfOther)();
  const saved = nextSave(other);

  chmodSync(file, 0o600);
  writeFileSync(other, 'afterwards');
  await saved;

  expect(onSave).not.toHaveBeenCalled();
  expect(onSaveOfOther).not.toHaveBeenCalled();
});

test('showProblem() leaves the name of a test as it is, also one that speaks of a Bearer token', () => {
  const check = 'greet() sends the key as a Bearer token';
  const verdict = { steps: [], printed: '', problem: { kind: 'mismatch' as const, check } };

  const { exercises, say } = openWorkshop(makeTinyProject(), 'en');
  const [exercise] = exercises;

  const [title] = exercise ? showProblem(exercise, verdict, '', say) : [];

  expect(title).toContain(check);
});
