import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { verify } from '../../src/workshop/verify/verify.ts';
import { makeTinyProject, tinyLesson } from '../../test/workshop/tinyProject.ts';

const edits = tinyLesson['exercise/edits.ts'] ?? '';
const tests = tinyLesson['exercise/steps.test.ts'] ?? '';

async function verified(
  changes: Record<string, string> = {},
  options: { quick?: boolean } = {},
): Promise<string> {
  const printed = vi.spyOn(console, 'log').mockReturnValue();
  const folder = makeTinyProject(changes);
  await verify(folder, undefined, options);
  // The learner's project is not touched.
  expect(existsSync(join(folder, 'examples/01-greet/exercise.ts'))).toBe(false);
  const output = printed.mock.calls.map(([text]) => String(text)).join('\n');
  printed.mockRestore();
  return output;
}

test('verify() passes a fair exercise', async () => {
  expect(await verified()).toBe('✓ 01-greet');
}, 60_000);

test('verify() names edits that are judged unfairly, tests and texts that are missing, hints that say too much', async () => {
  const output = await verified({
    'exercise/steps.test.ts': tests.replace('greet() says whom it greets', 'greet() says a name'),
    'exercise/task.md': (tinyLesson['exercise/task.md'] ?? '').replace(
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
  });

  expect(output).toMatch(/^✗ 01-greet/);
  expect(output).toContain('"nobody is greeted" does not show "something else"');
  expect(output).toContain('"another greeting" is a good answer, and refused');
  expect(output).toContain('"another path" is a mistake of step answer, and another one is blamed');
  expect(output).toContain('"nothing": its `from` is 0 times in the solution, not once');
  expect(output).toContain('"the status" is wrong, and passes');
  expect(output).toContain('task.ko.md: step body does not translate "greet() says a name"');
  expect(output).toContain('hint 1 of answer gives the line return response.text() away');
}, 60_000);

test('verify() that is quick tries good answers and one mistake of each step', async () => {
  const output = await verified(
    {
      'exercise/edits.ts': edits
        .replace("shows: 'body.to'", "shows: 'something else'")
        .replace("to: 'String(response.status)'", "to: 'await response.text()'")
        .replace(
          "is: 'wrong', step: 'body', what: 'another greeting'",
          "is: 'right', what: 'another greeting'",
        ),
    },
    { quick: true },
  );

  expect(output).toContain('"nobody is greeted" does not show "something else"');
  expect(output).toContain('"another greeting" is a good answer, and refused');
  expect(output).not.toContain('the status');
}, 60_000);

test('verify() finds a solution that fails, and a region that no test misses', async () => {
  const output = await verified({
    'src/greet.ts': (tinyLesson['src/greet.ts'] ?? '')
      .replace('response.text()', "(await response.text()) + '!'")
      .replace(
        '  // #region body',
        '  // #region spare\n  const spare = 1;\n  // #endregion spare\n\n  // #region body',
      ),
    'exercise/steps.test.ts': tests.replace("describe('send'", "describe('sending'"),
    'exercise/task.md': (tinyLesson['exercise/task.md'] ?? '')
      .replace(
        '## 1. body',
        '## 1. spare: Write a spare\n\nKeep 1 in `spare`.\n\n### Hints\n\n1. It is a number.\n2. One.\n\n## 2. body',
      )
      .replace('## 2. send', '## 3. send')
      .replace('## 3. answer', '## 4. answer'),
  });

  expect(output).toContain('the solution fails');
  expect(output).toContain('no test fails without region spare');
  expect(output).toContain("step send has no test: write describe('send', …)");
  expect(output).toContain("describe('sending', …) is of no step: use the name of a region");
}, 60_000);
