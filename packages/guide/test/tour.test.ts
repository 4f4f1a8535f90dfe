import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Lesson } from '../src/findLessons.ts';
import { runLesson } from '../src/runLesson.ts';
import { tour } from '../src/tour.ts';

/** A lesson whose main.ts is this program. It loads no tsx: a temporary folder has none. */
const lesson = (name: string, program: string): Lesson => {
  const folder = mkdtempSync(join(tmpdir(), '예제 folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'node_modules/tsx'), { recursive: true });
  writeFileSync(join(folder, 'node_modules/tsx/index.js'), '');
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
