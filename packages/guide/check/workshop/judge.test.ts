import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '@by-example/core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Exercise } from '../../src/workshop/exercise/Exercise.ts';
import { loadExercises } from '../../src/workshop/exercise/loadExercises.ts';
import { makeStarter } from '../../src/workshop/exercise/starter.ts';
import { type Judge, startJudge, usualLimits } from '../../src/workshop/judge/startJudge.ts';
import type { Problem, Verdict } from '../../src/workshop/judge/Verdict.ts';
import { createTinyProject } from '../../test/workshop/tinyProject.ts';

// One project and one judge for all: each test is a save.

const project = createTinyProject();
const load = (language: Language): Exercise => {
  const [exercise] = loadExercises(project.folder, language);
  if (exercise === undefined) throw new Error('Cannot load the exercise');
  return exercise;
};
const exercise = load('en');
const { solution, steps } = exercise;
const regions = steps.map(({ region }) => region);
const solved = makeStarter(solution, steps, []);
const starter = (...open: string[]) => makeStarter(solution, steps, open);

let judge: Judge;
beforeAll(() => {
  // A verdict may take long on a busy machine.
  judge = startJudge({ language: 'en', limits: { ...usualLimits, laterMs: 30_000 } });
});
afterAll(() => {
  judge.stop();
  project.remove();
});

const save = (code: string): Promise<Verdict> => {
  writeFileSync(exercise.file, code);
  return judge.judge(exercise);
};
const edit = (from: string, to: string, code = solved): Promise<Verdict> => {
  if (code.split(from).length !== 2) throw new Error(`Cannot edit: ${from} is not there once`);
  return save(code.replace(from, () => to));
};
const states = ({ steps: verdicts }: Verdict) =>
  verdicts.map(({ state, judgedWith }) => (judgedWith ? `${state} with ${judgedWith}` : state));
const kinds = ({ problems }: Verdict) => problems.map(({ kind }) => kind);
const first = ({ problems }: Verdict): Problem | undefined => problems[0];

describe('steps', () => {
  test('the solution solves the exercise, and the starter is all to do', async () => {
    expect(await save(solved)).toMatchObject({ problems: [] });

    const verdict = await save(starter(...regions));

    expect(states(verdict)).toEqual(['todo', 'todo', 'todo']);
    expect(verdict.problems).toEqual([{ kind: 'todo', step: 1, line: 4 }]);
  });

  test('a name inside of a function in one step is free for another step', async () => {
    const answer = `const texts = [response].map((one) => {
    const body = one.text();
    return body;
  });
  return texts[0] ?? '';`;
    const other = createTinyProject({
      'src/greet.ts': solution.replace('return response.text();', answer),
    });
    onTestFinished(other.remove);
    const [twin = exercise] = loadExercises(other.folder, 'en');
    writeFileSync(twin.file, makeStarter(twin.solution, twin.steps, ['send', 'answer']));

    const verdict = await judge.judge(twin);

    expect(states(verdict)).toEqual(['passed', 'todo', 'todo']);
  });

  test.each(regions)('%s passes alone, before anything else is written', async (region) => {
    const verdict = await save(starter(...regions.filter((other) => other !== region)));

    expect(states(verdict)).toEqual(regions.map((one) => (one === region ? 'passed' : 'todo')));
    expect(kinds(verdict)).toEqual(['todo']);
  });

  test('a mistake is found while the other steps are blank', async () => {
    const verdict = await edit("'Hello'", "'Bye'", starter('send', 'answer'));

    expect(states(verdict)).toEqual(['failed', 'todo', 'todo']);
    expect(first(verdict)).toMatchObject({
      step: 1,
      kind: 'mismatch',
      differences: [{ path: 'body.greeting', expected: '"Hello"', yours: '"Bye"' }],
    });
  });

  test("a name that the lesson's code does not know waits for the step that needs it", async () => {
    const verdict = await edit('const body', 'const json', starter('send', 'answer'));

    expect(states(verdict)).toEqual(['written with 2', 'todo', 'todo']);
    expect(kinds(verdict)).toEqual(['todo']);
  });

  test('a name that a later step assigns to may be a constant, which then waits for that step', async () => {
    const other = createTinyProject({
      'src/greet.ts': solution
        .replace('const response', 'let response')
        .replace('return response', 'response = response.clone();\n  return response'),
    });
    onTestFinished(other.remove);
    const [twin = exercise] = loadExercises(other.folder, 'en');
    const code = makeStarter(twin.solution, twin.steps, ['answer']);
    writeFileSync(twin.file, code.replace('let response', 'const response'));

    const verdict = await judge.judge(twin);

    expect(states(verdict)).toEqual(['written with 3', 'written with 3', 'todo']);
    expect(kinds(verdict)).toEqual(['todo']);
  });

  test('a name may be what a later step declares in a loop', async () => {
    const other = createTinyProject({
      'src/greet.ts': solution.replace(
        'return response.text();',
        "for (const json of [response]) {\n    return json.text();\n  }\n  return '';",
      ),
    });
    onTestFinished(other.remove);
    const [twin = exercise] = loadExercises(other.folder, 'en');
    const code = makeStarter(twin.solution, twin.steps, ['answer']);
    writeFileSync(twin.file, code.replace('  const body =', '  const json = 1;\n  const body ='));

    const verdict = await judge.judge(twin);

    expect(states(verdict)).toEqual(['passed', 'passed', 'todo']);
  });

  test('a caught error may be called what a later step declares', async () => {
    const body = "body = JSON.stringify({ to: name, greeting: 'Hello' });";
    const caught = `let body;\n  try {\n    ${body}\n  } catch (response) {\n    throw response;\n  }`;

    const verdict = await edit(`const ${body}`, caught, starter('send', 'answer'));

    expect(states(verdict)).toEqual(['passed', 'todo', 'todo']);
  });

  test('code beside a throw that was left says so', async () => {
    const call = "const response = await fetch('https://example.com/greetings', {});\n";
    const code = starter('send', 'answer');

    for (const left of [
      code.replace("  throw new Error('TODO 2", `  ${call}  throw new Error('TODO 2`),
      code.replace(/(throw new Error\('TODO 2.*\n)/, `$1  ${call}`),
    ]) {
      const verdict = await save(left);

      expect(states(verdict)[1]).toBe('failed');
      expect(first(verdict)).toMatchObject({ kind: 'throw left', step: 2 });
    }
  });
});

describe('blame', () => {
  test('a step is not blamed for what another does, whichever test finds it', async () => {
    const verdict = await edit("{ method: 'POST', body }", "{ method: 'POST' }");

    expect(states(verdict)).toEqual(['written with 2', 'failed', 'passed']);
    expect(first(verdict)).toMatchObject({ step: 2, check: 'greet() says whom it greets' });
  });

  test('a promise that is not awaited is named, with its line', async () => {
    const verdict = await edit('await fetch', 'fetch');

    expect(states(verdict)[1]).toBe('failed');
    expect(first(verdict)).toMatchObject({ kind: 'missing await', message: 'response', step: 2 });
  });

  test('a type error comes before the failure that it leads to', async () => {
    const verdict = await edit('response.text()', 'response.texts()');

    expect(first(verdict)).toMatchObject({
      kind: 'type',
      step: 3,
      message: "Property 'texts' does not exist on type 'Response'. Did you mean 'text'?",
      line: 7,
      column: 19,
    });
    expect(verdict.problems[1]).toMatchObject({ kind: 'thrown', line: 7 });
  });

  test('what hangs is found, and blamed on the step that hangs', async () => {
    const verdict = await save(
      starter('answer').replace(/throw new Error.*/, 'return new Promise(() => {});'),
    );

    expect(states(verdict)).toEqual(['written with 3', 'written with 3', 'failed']);
    expect(first(verdict)).toMatchObject({ kind: 'timeout', step: 3 });
  });
});

describe('problems', () => {
  test('a request to another place is compared with the mock that waited', async () => {
    const verdict = await edit('/greetings', '/goodbyes');

    expect(first(verdict)).toMatchObject({
      kind: 'unexpected request',
      step: 2,
      message: 'POST https://example.com/goodbyes',
      differences: [
        {
          path: 'URL',
          expected: '"https://example.com/greetings"',
          yours: '"https://example.com/goodbyes"',
        },
      ],
      line: 5,
    });
  });

  test.each<[Problem['kind'], string, string, object]>([
    ['nothing sent', '= await fetch(', "= await ((...[]: unknown[]) => new Response('Hi'))(", {}],
    [
      'extra request',
      'return response',
      "await fetch('https://example.com/');\n  return response",
      {},
    ],
    ['syntax', 'const response =', 'const response', { message: "',' expected.", line: 5 }],
    [
      'thrown',
      'return response',
      "throw new TypeError('no');\n  return response",
      { message: 'TypeError: no' },
    ],
    [
      'key shown',
      'return response',
      'console.log(process.env.OPENAI_API_KEY);\n  return response',
      { line: 7 },
    ],
    ['ended', 'return response', 'process.exit(1);\n  return response', { line: 7 }],
    ['missing function', 'function greet', 'function greets', { message: 'greet' }],
    ['solution loaded', '/** Sends', "import './src/greet.ts';\n/** Sends", { line: 1 }],
    ['type', '/** Sends', "import './nowhere.ts';\n/** Sends", { line: 1 }],
    ['CommonJS', '/** Sends', "const fs = require('node:fs');\n/** Sends", { message: 'require' }],
  ])('%s is explained', async (kind, from, to, facts) => {
    expect(first(await edit(from, to))).toMatchObject({ kind, ...facts });
  });

  test('a file that is missing, or not UTF-8, is no verdict on the code', async () => {
    rmSync(exercise.file, { force: true });
    expect(first(await judge.judge(exercise))).toEqual({ kind: 'missing file' });

    writeFileSync(exercise.file, Buffer.from(`\uFEFF${solved}`, 'utf16le'));
    expect(first(await judge.judge(exercise))).toEqual({ kind: 'not UTF-8' });

    writeFileSync(exercise.file, `\uFEFF${solved.replaceAll('\n', '\r\n')}`);
    expect(await judge.judge(exercise)).toMatchObject({ problems: [] });
  });

  test('an error that nobody catches keeps an exercise from being solved', async () => {
    const verdict = await edit(
      'return response',
      "void Promise.reject(new Error('lost'));\n  return response",
    );

    expect(first(verdict)).toMatchObject({ kind: 'thrown', message: 'lost' });
    expect(await save(solved)).toMatchObject({ problems: [] });
  });

  test('a comment or a text that names the solution loads nothing', async () => {
    const verdict = await edit(
      'return response',
      "// like './src/greet.ts'\n  'src/greet.ts';\n  return response",
    );

    expect(verdict.problems).toEqual([]);
  });

  test('the solution is also found behind a file of the learner’s own', async () => {
    const own = join(exercise.folder, 'mine.ts');
    writeFileSync(own, "export { greet } from './src/greet.ts';\n");

    const verdict = await save("export { greet } from './mine.ts';\n");

    expect(first(verdict)).toMatchObject({ kind: 'solution loaded' });
    rmSync(own);
  });

  test('a file of the learner’s own is read anew with each save', async () => {
    const own = join(exercise.folder, 'mine.ts');
    const code = `import { greeting } from './mine.ts';\n${solved.replace("'Hello'", 'greeting')}`;

    writeFileSync(own, "export const greeting = 'Bye';\n");
    expect(first(await save(code))).toMatchObject({ kind: 'mismatch', step: 1 });
    writeFileSync(own, "export const greeting = 'Hello';\n");
    expect(await save(code)).toMatchObject({ problems: [] });
    rmSync(own);
  });

  test('what the code prints is in the verdict of its own save only', async () => {
    expect(await edit('return response', "console.log('here');\n  return response")).toMatchObject({
      printed: 'here\n',
    });
    expect(await save(solved)).toMatchObject({ printed: '' });
  });
});

test('all the ways to write the function are judged alike', async () => {
  const ways = [
    solved.replace(
      'export async function greet(name: string): Promise<string> {',
      'export const greet = async (name: string): Promise<string> => {',
    ),
    `const url = 'https://example.com/greetings';
export function greet(to: string): Promise<string> {
  const body = JSON.stringify({ to, greeting: 'Hello' });
  return fetch(url, { method: 'POST', body }).then((response) => response.text());
}
`,
    `${solved.replace('export ', '')}export { greet };\n`,
  ];

  for (const code of ways) expect(await save(code)).toMatchObject({ problems: [] });
});
