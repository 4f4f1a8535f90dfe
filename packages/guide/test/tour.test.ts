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

test('the tour goes on after a lesson that fails, and counts it', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const lessons = [
    lesson('01-a', 'process.exitCode = 1'),
    lesson('02-b', ''),
    lesson('03-c', 'process.exit(3)'),
  ];

  const failed = await tour(lessons, 'en');

  expect(failed).toBe(2);
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

  expect(await runLesson(check, 'ko')).toBe(true);
  expect(await runLesson(check, 'en')).toBe(false);
});

test('runLesson() refuses a lesson that does not start with tsx', async () => {
  await expect(runLesson({ ...lesson('01-a', ''), start: 'node main.ts' }, 'ko')).rejects.toThrow(
    'Cannot run 01-a: its start script does not begin with tsx',
  );
});
