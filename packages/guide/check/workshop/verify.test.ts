import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { loadExercises } from '../../src/workshop/exercise/loadExercises.ts';
import { verify } from '../../src/workshop/verify/verify.ts';
import { verifyEdits } from '../../src/workshop/verify/verifyEdits.ts';
import { verdictOf } from '../../test/workshop/makeWorkshop.ts';
import { createTinyProject, makeTinyProject, tinyLesson } from '../../test/workshop/tinyProject.ts';

const edits = tinyLesson['exercise/edits.ts'] ?? '';
const tests = tinyLesson['exercise/steps.test.ts'] ?? '';
const task = tinyLesson['exercise/task.md'] ?? '';

const unfairEdits = {
  'exercise/steps.test.ts': tests.replace('greet() says whom it greets', 'greet() says a name'),
  'exercise/task.md': task.replace(
    'A response has a method for it.',
    'Write `return response.text()`.',
  ),
  'exercise/edits.ts': edits
    .replace("shows: 'body.to'", "shows: 'something else'")
    .replace(
      "is: 'wrong', step: 'body', what: 'another greeting'",
      "is: 'right', what: 'another greeting'",
    )
    .replace("step: 'send', what: 'another path'", "step: 'answer', what: 'another path'")
    .replace("from: 'return response', to: 'response'", "from: 'nowhere', to: ''")
    .replace("to: 'String(response.status)'", "to: 'await response.text()'"),
};

const unfairCode = {
  'src/greet.ts': (tinyLesson['src/greet.ts'] ?? '')
    .replace('response.text()', "(await response.text()) + '!'")
    .replace(
      '  // #region body',
      '  // #region spare\n  const spare = 1;\n  // #endregion spare\n\n  // #region body',
    ),
  'exercise/steps.test.ts': tests.replace("describe('send'", "describe('sending'"),
  'exercise/task.md': task
    .replace(
      '## 1. body',
      '## 1. spare: Write a spare\n\nKeep 1 in `spare`.\n\n### Hints\n\n1. It is a number.\n2. One.\n\n## 2. body',
    )
    .replace('## 2. send', '## 3. send')
    .replace('## 3. answer', '## 4. answer'),
};

describe('verify() of three lessons', () => {
  let code: number;
  let fair = '';
  let badEdits = '';
  let badCode = '';

  // The judges take seconds to start: all lessons are verified at once.
  beforeAll(async () => {
    const project = createTinyProject();
    for (const [name, changes] of [
      ['02-edits', unfairEdits],
      ['03-code', unfairCode],
    ] as const) {
      const { folder, remove } = createTinyProject(changes);
      cpSync(join(folder, 'examples/01-greet'), join(project.folder, 'examples', name), {
        recursive: true,
      });
      remove();
    }
    const printed = vi.spyOn(console, 'log').mockReturnValue();
    code = await verify(project.folder);
    [fair = '', badEdits = '', badCode = ''] = printed.mock.calls.map(([text]) => String(text));
    printed.mockRestore();
    // The learner's project is not touched.
    expect(existsSync(join(project.folder, 'examples/01-greet/exercise.ts'))).toBe(false);
    project.remove();
  }, 120_000);

  test('passes a fair exercise', () => {
    expect(fair).toBe('✓ 01-greet');
  });

  test('fails, and says which exercises are unfair, in order', () => {
    expect(code).toBe(1);
    expect(badEdits).toMatch(/^✗ 02-edits\n/);
    expect(badCode).toMatch(/^✗ 03-code\n/);
  });

  test('names edits that are judged unfairly, tests and texts that are missing, hints that say too much', () => {
    expect(badEdits).toContain('"nobody is greeted" does not show "something else"');
    expect(badEdits).toContain('"another greeting" is a good answer, and refused');
    expect(badEdits).toContain(
      '"another path" is a mistake of step answer, and another one is blamed',
    );
    expect(badEdits).toContain('"nothing": its `from` is 0 times in the solution, not once');
    expect(badEdits).toContain('"the status" is wrong, and passes');
    expect(badEdits).toContain('task.ko.md: step body does not translate "greet() says a name"');
    expect(badEdits).toContain('hint 1 of answer gives the line return response.text() away');
  });

  test('finds a solution that fails, and a region that no test misses', () => {
    expect(badCode).toContain('the solution fails');
    expect(badCode).toContain('no test fails without region spare');
    expect(badCode).toContain("step send has no test: write describe('send', …)");
    expect(badCode).toContain("describe('sending', …) is of no step: use the name of a region");
  });
});

test('verify() that is quick tries good answers and one mistake of each step', async () => {
  const [exercise] = loadExercises(makeTinyProject(), 'en');
  if (exercise === undefined) throw new Error('Cannot load the exercise');
  const passAll = { judge: async () => verdictOf(), stop: () => {} };

  const quick = await verifyEdits(exercise, exercise, passAll, true);
  const all = await verifyEdits(exercise, exercise, passAll, false);

  const missed = (what: string) => expect.stringContaining(`"${what}" is wrong, and passes`);
  expect(quick).toEqual(['nobody is greeted', 'another path', 'nothing'].map(missed));
  expect(all).toHaveLength(5);
  const refuseAll = {
    ...passAll,
    judge: async () => verdictOf({ kind: 'thrown', step: 1, message: 'no' }),
  };
  expect(await verifyEdits(exercise, exercise, refuseAll, true)).toContainEqual(
    expect.stringContaining('"awaits the text" is a good answer, and refused'),
  );
});
