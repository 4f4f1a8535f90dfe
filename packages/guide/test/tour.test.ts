import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Lesson } from '../src/findLessons.ts';
import { HeldOutput } from '../src/HeldOutput.ts';
import { runLesson } from '../src/runLesson.ts';
import { tour } from '../src/tour.ts';

afterEach(() => vi.restoreAllMocks());

/** A lesson whose main.ts is this program. */
const lesson = (name: string, program: string): Lesson => {
  const folder = mkdtempSync(join(tmpdir(), '예제 folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'main.ts'), program);
  return {
    name,
    number: name.slice(0, 2),
    folder,
    title: { ko: '제목', en: 'Title' },
    file: 'main.ts',
    start: 'tsx main.ts',
  };
};

test('the tour goes on after a lesson that fails, and returns how each ended', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const lessons = [
    lesson('01-a', 'process.exitCode = 1'),
    lesson('02-b', ''),
    lesson('03-c', 'process.exit(3)'),
  ];

  const codes = await tour(lessons, 'en');

  expect(codes).toEqual([1, 0, 3]);
  const said = log.mock.calls.join('\n');
  expect(said).toContain('01-a failed.');
  expect(said).not.toContain('02-b failed.');
  expect(said).toContain('03-c failed.');
});

test('lessons that run side by side print in order', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const write = vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  const flag = join(mkdtempSync(join(tmpdir(), 'flag-')), 'flag');
  onTestFinished(() => rmSync(dirname(flag), { recursive: true }));
  const lessons = [
    // The first ends only when the second has begun to print.
    lesson(
      '01-a',
      `const { existsSync, watch } = require('node:fs');
const end = () => existsSync(${JSON.stringify(flag)}) && process.exit(console.log('first'));
watch(${JSON.stringify(dirname(flag))}, end);
end();`,
    ),
    lesson(
      '02-b',
      `console.log('second'); require('node:fs').writeFileSync(${JSON.stringify(flag)}, '');`,
    ),
  ];

  await tour(lessons, 'en');

  expect(write.mock.calls.map(([chunk]) => String(chunk)).join('')).toBe('first\nsecond\n');
  expect(log.mock.calls.join('\n')).toMatch(/01 Title[\s\S]*02 Title/);
});

test('HeldOutput passes on at once what comes after its turn has begun', () => {
  const write = vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  const output = new HeldOutput();
  const say = (text: string) => output.write(process.stdout, Buffer.from(text));

  say('held, ');
  expect(write).not.toHaveBeenCalled();
  output.open();
  say('live');

  expect(write.mock.calls.map(([chunk]) => String(chunk)).join('')).toBe('held, live');
});

test('runLesson() hands the language to the lesson', async () => {
  const check = lesson(
    '01-a',
    "process.exit(process.argv.includes('--lang') && process.argv.includes('ko') ? 0 : 1)",
  );

  expect(await runLesson(check, 'ko')).toBe(0);
  expect(await runLesson(check, 'en')).toBe(1);
});

test('a lesson gets its arguments unchanged and in order, and finds files from where the person is', async () => {
  const lessonArguments = ['--input=a b.csv', '--yes', '-y', '007', '--', '-'];
  const given = JSON.stringify(lessonArguments);
  const check = lesson(
    '01-a',
    `const [, ...given] = process.argv.slice(process.argv.indexOf('--lang') + 1);
const isRight = JSON.stringify(given) === ${JSON.stringify(given)};
process.exit(isRight && process.env.INIT_CWD === ${JSON.stringify(process.cwd())} ? 0 : 1);`,
  );
  vi.stubEnv('INIT_CWD', undefined);

  expect(await runLesson(check, 'ko', { lessonArguments })).toBe(0);
});

test.each([2, 130])(
  'with arguments, a lesson that ends with %i speaks for itself',
  async (code) => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});

    const codes = await tour([lesson('01-a', `process.exit(${code})`)], 'en', ['--input']);

    expect(codes).toEqual([code]);
    expect(log.mock.calls).toEqual([['']]);
  },
);

test('a lesson that a signal ends has failed', async () => {
  expect(await runLesson(lesson('01-a', "process.kill(process.pid, 'SIGKILL')"), 'ko')).toBe(1);
});

test('runLesson() refuses a lesson that does not start with tsx', async () => {
  await expect(runLesson({ ...lesson('01-a', ''), start: 'node main.ts' }, 'ko')).rejects.toThrow(
    'Cannot run 01-a: its start script does not begin with tsx',
  );
});
