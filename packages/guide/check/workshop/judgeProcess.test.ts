import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { loadExercises } from '../../src/workshop/exercise/loadExercises.ts';
import { makeStarter } from '../../src/workshop/exercise/starter.ts';
import { type Judge, startJudge } from '../../src/workshop/judge/startJudge.ts';
import { createTinyProject } from '../../test/workshop/tinyProject.ts';

// What ends the judge's process, or never ends.

const project = createTinyProject();
const [exercise] = loadExercises(project.folder, 'en');
if (exercise === undefined) throw new Error('Cannot load the exercise');
const solved = makeStarter(exercise.solution, exercise.steps, []);
const limits = { testMs: 2_000, firstMs: 30_000, laterMs: 4_000, replacedMs: 500 };

/** It speaks Korean, which matters to one test. */
let judge: Judge;
beforeAll(() => {
  vi.stubEnv('OPENAI_API_KEY', 'sk-real-key');
  judge = startJudge({ language: 'ko', limits });
});
afterAll(() => {
  judge.stop();
  project.remove();
});

const save = (code: string) => {
  writeFileSync(exercise.file, code);
  return judge.judge(exercise);
};
const before = (statement: string) => solved.replace('  return', `  ${statement}\n  return`);

test('an endless loop is stopped, and the next save is judged', async () => {
  expect(await save(solved)).toMatchObject({ problems: [] });
  expect(await save(before('while (true);'))).toMatchObject({ problems: [{ kind: 'endless' }] });
  expect(await save(solved)).toMatchObject({ problems: [] });
}, 60_000);

test('type and syntax errors are in Korean for a Korean learner', async () => {
  const types = await save(solved.replace('response.text()', 'response.texts()'));
  const syntax = await save(solved.replace('const response =', 'const response'));

  expect(types.problems[0]).toMatchObject({
    kind: 'type',
    message: expect.stringMatching(/'texts' 속성이 'Response' 형식에 없습니다/),
  });
  expect(syntax.problems[0]).toMatchObject({ message: expect.stringMatching(/필요합니다/) });
}, 60_000);

test('a save that hangs is stopped for the next one, long before its time is over', async () => {
  const patient = startJudge({ language: 'en', limits: { ...limits, laterMs: 3_600_000 } });
  writeFileSync(exercise.file, solved);
  await patient.judge(exercise);

  writeFileSync(exercise.file, before('while (true);'));
  const hanging = patient.judge(exercise);
  const next = patient.judge(exercise);

  expect(await hanging).toMatchObject({ problems: [{ kind: 'endless' }] });
  patient.stop();
  expect(await next).toMatchObject({ problems: [{ kind: 'ended' }] });
}, 120_000);

test('code that kills the process says so, and the next save is judged', async () => {
  const verdict = await save(before("process.kill(process.pid, 'SIGKILL');"));

  expect(verdict.problems).toEqual([{ kind: 'ended' }]);
  expect(await save(solved)).toMatchObject({ problems: [] });
}, 60_000);

test("the code has no key of the learner's", async () => {
  expect(await save(before('console.log(process.env.OPENAI_API_KEY?.slice(0, 7));'))).toMatchObject(
    { printed: 'sk-test\n' },
  );
}, 60_000);

test('a judge that is stopped while saves wait starts no other process', async () => {
  const stopped = startJudge({ language: 'en' });
  const verdicts = [stopped.judge(exercise), stopped.judge(exercise)];
  stopped.stop();

  for (const verdict of verdicts) {
    expect(await verdict).toMatchObject({ problems: [{ kind: 'ended' }] });
  }
});
