import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { chooseExercise } from '../../src/workshop/chooseExercise.ts';
import { openWorkshop } from '../../src/workshop/openWorkshop.ts';
import { ProgressFile } from '../../src/workshop/progress/ProgressFile.ts';
import { makeTinyProject } from './tinyProject.ts';

test('progress is there for the next who reads it, and nothing else is left in the folder', () => {
  const folder = makeTinyProject();

  new ProgressFile(folder).update('01-greet', ({ saves }) => ({ saves: saves + 1 }));
  new ProgressFile(folder).update('01-greet', ({ saves }) => ({ saves: saves + 1 }));

  const progress = new ProgressFile(folder);
  expect(progress.of('01-greet')).toMatchObject({ saves: 2, hints: {}, spentMs: 0 });
  expect(readdirSync(dirname(progress.file))).toEqual(['workshop.json']);
});

test('what another version wrote is ignored, and kept', () => {
  const progress = new ProgressFile(makeTinyProject());
  progress.goTo('01-greet');
  const others = { saves: 1, hints: {}, solutions: [], spentMs: 0, mood: 'good' };
  writeFileSync(
    progress.file,
    JSON.stringify({ exercises: { '99-later': others }, theme: 'dark' }),
  );

  progress.update('01-greet', () => ({ saves: 5 }));

  expect(JSON.parse(readFileSync(progress.file, 'utf8'))).toMatchObject({
    theme: 'dark',
    exercises: { '01-greet': { saves: 5 }, '99-later': others },
  });
});

test.each(['{"exercises": {', '[]', '{"exercises": {"01-greet": {"saves": "many"}}}', ''])(
  'a damaged file is set aside: %j',
  (damaged) => {
    const progress = new ProgressFile(makeTinyProject());
    progress.goTo('01-greet');
    writeFileSync(progress.file, damaged);

    expect(progress.of('01-greet').saves).toBe(0);

    expect(readFileSync(progress.setAside ?? '', 'utf8')).toBe(damaged);
  },
);

test('the current exercise is the one that the learner went to, or the first that is not solved', () => {
  const workshop = openWorkshop(makeTinyProject(), 'en');
  const [first] = workshop.exercises;
  if (first === undefined) throw new Error('Cannot test: no exercise');
  workshop.exercises.push({ ...first, name: '02-other' }, { ...first, name: '03-last' });
  const { progress } = workshop;

  expect(chooseExercise(workshop).name).toBe('01-greet');
  expect(chooseExercise(workshop, '03').name).toBe('03-last');

  progress.goTo('03-last');
  expect(chooseExercise(workshop).name).toBe('03-last');

  progress.update('03-last', () => ({ solvedAt: '2026-01-01T00:00:00.000Z' }));
  progress.update('01-greet', () => ({ solvedAt: '2026-01-01T00:00:00.000Z' }));
  expect(chooseExercise(workshop).name).toBe('02-other');
});
