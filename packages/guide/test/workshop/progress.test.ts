import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { ProgressFile } from '../../src/workshop/progress/ProgressFile.ts';
import { countSteps } from '../../src/workshop/show/showProgress.ts';
import { chooseExercise, findStep } from '../../src/workshop/Workshop.ts';
import { makeWorkshop, verdictOf } from './makeWorkshop.ts';

test('progress is there for the next who reads it, and nothing else is left in the folder', () => {
  const { workshop } = makeWorkshop();
  const { projectFolder } = workshop;

  new ProgressFile(projectFolder).update('01-greet', ({ saves }) => ({ saves: saves + 1 }));
  new ProgressFile(projectFolder).update('01-greet', ({ saves }) => ({ saves: saves + 1 }));

  const progress = new ProgressFile(projectFolder);
  expect(progress.of('01-greet')).toMatchObject({ saves: 2, hints: {}, spentMs: 0 });
  expect(readdirSync(dirname(progress.file))).toEqual(['workshop.json']);
});

test('what another version wrote is ignored, and kept', () => {
  const { progress } = makeWorkshop().workshop;
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
    const { progress } = makeWorkshop().workshop;
    progress.goTo('01-greet');
    writeFileSync(progress.file, damaged);

    expect(progress.of('01-greet').saves).toBe(0);

    expect(readFileSync(progress.setAside ?? '', 'utf8')).toBe(damaged);
  },
);

test('progress that cannot be written is kept in memory, and the error is there to be told', () => {
  const { progress } = makeWorkshop().workshop;
  // A file where the folder should be: as little can be written as in a folder that is read-only.
  writeFileSync(dirname(progress.file), '');

  progress.update('01-greet', () => ({ saves: 3 }));
  progress.goTo('02-other');

  expect(progress.of('01-greet').saves).toBe(3);
  expect(progress.read().current).toBe('02-other');
  expect(progress.problem).toMatchObject({ path: expect.stringContaining('.progress') });
});

test('progress that cannot be read stays as it is', () => {
  const { progress } = makeWorkshop().workshop;
  mkdirSync(progress.file, { recursive: true });

  progress.update('01-greet', () => ({ saves: 3 }));

  expect(progress.of('01-greet').saves).toBe(3);
  expect(progress.problem).toBeDefined();
});

test('the current exercise is the one that the learner went to, or the first that is not solved', () => {
  const { workshop } = makeWorkshop();
  const { progress } = workshop;
  const solve = (name: string) =>
    progress.update(name, () => ({ solvedAt: '2026-01-01T00:00:00.000Z' }));

  expect(chooseExercise(workshop).name).toBe('01-greet');
  expect(chooseExercise(workshop, '02').name).toBe('02-other');

  progress.goTo('02-other');
  expect(chooseExercise(workshop).name).toBe('02-other');

  solve('02-other');
  expect(chooseExercise(workshop).name).toBe('01-greet');
  solve('01-greet');
  expect(chooseExercise(workshop).name).toBe('02-other');
});

test('steps count as they passed last, all of them once the exercise is solved', () => {
  const { workshop, exercise } = makeWorkshop();
  const { progress } = workshop;

  progress.record(exercise, verdictOf({ kind: 'todo', step: 2 }));
  expect(countSteps(workshop)).toEqual({ passed: 1, total: 4 });

  progress.record(exercise, verdictOf());
  progress.record(exercise, verdictOf({ kind: 'thrown', step: 1 }));
  expect(countSteps(workshop)).toEqual({ passed: 2, total: 4 });
  expect(progress.of(exercise.name).solvedAt).toMatch(/Z$/);
});

test('hints are counted up to their number, and a solution once', () => {
  const { workshop, exercise } = makeWorkshop();
  const { progress } = workshop;
  const [step] = exercise.steps;
  if (step === undefined) throw new Error('Cannot test: no step');

  expect([1, 2, 3].map(() => progress.takeHint(exercise, step))).toEqual([1, 2, 2]);
  progress.noteSolution(exercise, step);
  progress.noteSolution(exercise, step);

  expect(progress.of(exercise.name)).toMatchObject({ hints: { send: 2 }, solutions: ['send'] });
});

test('the current step of a file that cannot be judged is that of the comment before the line', () => {
  const { exercise } = makeWorkshop();
  const code = '// TODO 1: Send\nsend();\n// TODO 2: Return\nretrun;\n';
  const verdict = verdictOf({ kind: 'syntax', line: 4 }, { code });

  expect(findStep(exercise, verdict)?.number).toBe(2);
});
