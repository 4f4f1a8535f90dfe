import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Language } from '@by-example/core';
import stringWidth from 'string-width';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Exercise } from '../../src/workshop/exercise/Exercise.ts';
import type { Problem } from '../../src/workshop/judge/Verdict.ts';
import { layOut } from '../../src/workshop/screen/layOut.ts';
import { editorArguments, findEditor } from '../../src/workshop/screen/openEditor.ts';
import type { ScreenState } from '../../src/workshop/screen/showScreen.ts';
import { nameKey } from '../../src/workshop/screen/Terminal.ts';
import { watchFile } from '../../src/workshop/screen/watchFile.ts';
import { makeWorkshop, verdictOf } from './makeWorkshop.ts';

const mismatch: Problem = {
  kind: 'mismatch',
  step: 1,
  line: 4,
  column: 3,
  differences: [{ path: 'body.messages[0].role', expected: '"system"', yours: '"user"' }],
};
const todo: Problem = { kind: 'todo', step: 1, line: 4 };
const long = '아주 긴 설명입니다. '.repeat(12) + 'x'.repeat(120);

const draw = (
  change: (exercise: Exercise) => Partial<ScreenState>,
  { columns = 80, rows = 24, language = 'en' as Language, isSolved = false } = {},
) => {
  const { workshop, exercise } = makeWorkshop(language);
  if (isSolved) {
    workshop.progress.update(exercise.name, () => ({ solvedAt: '2026-01-01T00:00:00.000Z' }));
  }
  const state: ScreenState = {
    exercise,
    verdict: verdictOf(mismatch),
    isJudging: false,
    isWelcome: false,
    view: { kind: 'problem' },
    changes: [],
    note: undefined,
    question: undefined,
    scroll: 0,
    ...change(exercise),
  };
  const { lines, maxScroll } = layOut(workshop, state, { columns, rows });
  return { lines: lines.map((line) => stripVTControlCharacters(line)), maxScroll };
};

const stepOf = ({ steps }: Exercise) => {
  const [step] = steps;
  if (step === undefined) throw new Error('Cannot test: the exercise has no step');
  return step;
};

const states: [what: string, change: (exercise: Exercise) => Partial<ScreenState>][] = [
  ['before the first verdict', () => ({ verdict: undefined, isJudging: true })],
  ['the welcome', () => ({ verdict: verdictOf(todo), isWelcome: true })],
  ['a task', () => ({ verdict: verdictOf(todo) })],
  ['a mistake', () => ({ isJudging: true })],
  [
    'a long error',
    () => ({ verdict: verdictOf({ kind: 'thrown', message: long }, { printed: long }) }),
  ],
  [
    'hints',
    (exercise) => ({ view: { kind: 'hints', step: stepOf(exercise), count: 2 }, note: long }),
  ],
  ['a solution', (exercise) => ({ view: { kind: 'solution', step: stepOf(exercise) } })],
  ['changes', () => ({ view: { kind: 'changes' }, changes: [`-${long}`, `+${long}`] })],
  ['the list', () => ({ view: { kind: 'list', cursor: 1 } })],
  ['a solved exercise', () => ({ verdict: verdictOf(undefined, { code: long }) })],
  ['a question', () => ({ question: { text: long, yes: () => {} } })],
];

test.each(
  states.flatMap(([what, change]) =>
    [50, 80, 120, 160].map((columns) => ({ what, change, columns })),
  ),
)('$what fits on $columns columns and 24 rows', ({ change, columns }) => {
  for (const language of ['ko', 'en'] as const) {
    const { lines } = draw(change, { columns, language });

    expect(lines).toHaveLength(24);
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns);
  }
});

test('a screen has title and progress, the file, the steps, what is wrong, the task, and the keys', () => {
  const { lines } = draw(() => ({}));

  expect(lines.filter((line) => line !== '')).toEqual([
    expect.stringMatching(/^01 Send a greeting +░{10} 0\/4 steps$/),
    'examples/01-greet/exercise.ts:4:3',
    '✗ 1 Send it',
    '· 2 Return the answer',
    'Not what was expected: `body.messages[0].role`',
    '  - yours: "user"',
    '  + expected: "system"',
    "  4 │   const response = await fetch('https://example.com', { method: 'POST',",
    '      body: name });',
    '1 Send it',
    'Post `name`, and keep the response in `response`.',
    expect.stringMatching(/^h.hint {2}s.solution {2}o.open .* q.quit$/),
  ]);
});

test('on a wide terminal the task stands beside the verdict, with more of the code', () => {
  const { lines } = draw(() => ({}), { columns: 120 });

  expect(lines).toContainEqual(expect.stringMatching(/^Not what was expected: .* │ 1 Send it$/));
  expect(lines.join('\n')).toMatch(/3 │ .*region send[\s\S]*4 │[\s\S]*5 │/);
});

test('with little room the steps are in one line, and the current one has its title', () => {
  const { lines } = draw(() => ({ verdict: verdictOf({ ...mismatch, message: long }) }), {
    columns: 50,
  });

  expect(lines).toContain('✗\u00a01 Send it  ·\u00a02');
});

test('progress counts the steps of all exercises', () => {
  const { lines } = draw(() => ({ verdict: verdictOf() }), { isSolved: true });

  expect(lines[0]).toMatch(/█{5}░{5} 2\/4 steps$/);
  expect(lines).toContain('Press n for the next exercise: 02 Send a greeting');
});

test('the first run begins with a welcome: the file, saving, and the keys', () => {
  const { lines } = draw(() => ({ isWelcome: true, verdict: verdictOf(todo) }));

  expect(lines.join('\n')).toMatch(
    /Welcome![\s\S]*examples\/01-greet\/exercise\.ts[\s\S]*Save\.[\s\S]*Press h/,
  );
});

test('a lesson that changed is told, with the key that shows how', () => {
  const { lines } = draw(() => ({ changes: ['+new'] }));

  expect(lines.join(' ')).toContain('The lesson has changed since your file was made.');
  expect(lines.join(' ')).toContain('d\u00a0changes');
});

test('what is too long for the screen is scrolled, while top and bottom stay', () => {
  const changes = Array.from({ length: 60 }, (_, at) => `+line ${at}`);
  const drawAt = (scroll: number) => draw(() => ({ view: { kind: 'changes' }, changes, scroll }));

  const [top, next, end] = [drawAt(0), drawAt(1), drawAt(Number.MAX_SAFE_INTEGER)];

  expect(top.lines).toContain('+line 0');
  expect(next.lines).not.toContain('- yours  + the lesson');
  expect(next.lines).toContain('+line 1');
  expect(end.lines).toContain('+line 59');
  for (const { lines } of [top, next, end]) {
    expect(lines[0]).toMatch(/^01 Send a greeting/);
    expect(lines).toContain('↑↓ more');
    expect(lines.at(-1)).toMatch(/q.quit$/);
  }
});

test.each([
  ['h', 'h'],
  ['ㅗ', 'h'],
  ['ㄴ', 's'],
  ['ㅐ', 'o'],
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

describe('the editor', () => {
  const path = mkdtempSync(join(tmpdir(), 'path-'));
  const program = process.platform === 'win32' ? 'code.cmd' : 'code';

  test('is $VISUAL, then $EDITOR, then VS Code if it is on the PATH', () => {
    onTestFinished(() => rmSync(path, { recursive: true }));
    const withoutCode = { PATH: path };
    expect(findEditor(withoutCode)).toBeUndefined();
    writeFileSync(join(path, program), '');

    const all = { VISUAL: 'code --wait', EDITOR: 'vim', PATH: path };

    expect(findEditor(all)).toEqual({ command: 'code --wait', name: 'code', isWindow: true });
    expect(findEditor({ ...all, VISUAL: ' ' })).toMatchObject({ name: 'vim', isWindow: false });
    expect(findEditor({ PATH: path })).toMatchObject({ command: 'code', isWindow: true });
  });

  test.each([
    ['/usr/bin/nvim', 'nvim', false],
    ["'/opt/My Editor/subl' -w", 'subl', true],
    ['"C:\\Program Files\\VS Code\\bin\\code.cmd" -n', 'code', true],
    ['emacs -nw', 'emacs', false],
  ])('%s is %s', (command, name, isWindow) => {
    expect(findEditor({ EDITOR: command })).toEqual({ command, name, isWindow });
  });

  test.each([
    ['code', ['-g', 'a b.ts:7:3']],
    ['subl', ['a b.ts:7:3']],
    ['vim', ['+7', 'a b.ts']],
    ['nano', ['+7', 'a b.ts']],
    ['webstorm', ['--line', '7', 'a b.ts']],
    ['another', ['a b.ts']],
  ])('%s opens a line with %j', (name, words) => {
    expect(editorArguments(name, { file: 'a b.ts', line: 7, column: 3 })).toEqual(words);
  });
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
])('watchFile() reports a save by an editor that %s', async (_how, save) => {
  const file = makeFile();
  const saved = nextSave(file);

  save(file);

  await expect(saved).resolves.toBeUndefined();
});

test('watchFile() reports one save if the file is empty while it is written', async () => {
  const file = makeFile();
  const onSave = vi.fn();
  onTestFinished(watchFile(file, onSave));
  const saved = nextSave(file);
  const other = `${file}.other`;
  const otherSaved = nextSave(other);

  writeFileSync(file, '');
  // Once this is reported, a save of the empty file would have been, too.
  writeFileSync(other, 'afterwards');
  await otherSaved;
  expect(onSave).not.toHaveBeenCalled();

  writeFileSync(file, 'afterwards');
  await saved;

  expect(onSave).toHaveBeenCalledTimes(1);
});

test('watchFile() reports a file that was emptied', async () => {
  const file = makeFile();
  const saved = nextSave(file);

  writeFileSync(file, '');

  await expect(saved).resolves.toBeUndefined();
});

test('watchFile() reports a file that is created', async () => {
  const file = makeFile();
  rmSync(file);
  const saved = nextSave(file);

  writeFileSync(file, 'afterwards');

  await expect(saved).resolves.toBeUndefined();
});

test('watchFile() reports no other file and no other rights, and nothing after its end', async () => {
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
