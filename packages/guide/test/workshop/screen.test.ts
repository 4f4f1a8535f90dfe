import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '@by-example/local-endpoint/projectFolder';
import { expect, onTestFinished, test, vi } from 'vitest';
import { copyLessons } from '../../src/workshop/verify/copyLessons.ts';
import { openTerminal } from './openTerminal.ts';
import { makeTinyProject, tinyLesson } from './tinyProject.ts';

// These tests start programs: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

/** A project with the real lessons, and what writes and reads the learner's file of the first. */
const makeProject = () => {
  const { folder, remove } = copyLessons(projectFolder);
  onTestFinished(remove);
  const file = join(folder, 'examples/01-openai-client/exercise.ts');
  const edit = (from: string | RegExp, to: string) =>
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(from, () => to),
    );
  return { folder, file, edit };
};

const system = "      { role: 'system', content: 'You are a helpful assistant.' },\n";
const user = "      { role: 'user', content: question },\n";
const send = (messages: string) =>
  `  const completion = await client.chat.completions.create({\n    model: chooseModel(),\n    messages: [\n${messages}    ],\n  });`;

test('a learner starts, errs, takes a hint, solves the first exercise, resets, quits and comes back', async () => {
  const { folder, file, edit } = makeProject();
  const terminal = openTerminal(folder, ['--lang', 'en']);

  const start = await terminal.waitFor('← yours to write');
  expect(start).toMatch(/^01 Ask with the official client {2}░+ 0\/3\n/);
  expect(start).toContain('examples/01-openai-client/exercise.ts:');
  expect(start).toContain('2 Send the messages  waits for step 1');
  expect(start.trimEnd().split('\n').at(-1)).toMatch(/^h.hint.*q.quit$/);

  edit(/ {2}throw new Error\('TODO 1.*/, '  const client = new OpenAI(options);');
  await terminal.waitFor(/✓ 1 .*\n· 2 .*← yours to write/);
  edit(/ {2}throw new Error\('TODO 2.*/, send(user + system));
  const wrong = await terminal.waitFor(/✗ 2[\s\S]*│ .*role: 'user'[\s\S]*q.quit/);
  expect(wrong).toContain('ask() sends the system message first, then the question');
  expect(wrong).toContain('- messages[0].role: "system"\n  + messages[0].role: "user"');
  expect(wrong).toMatch(/exercise\.ts:\d+\n {2}\d+ │ .*role: 'user'/);

  terminal.press('h');
  await terminal.waitFor('Hint 1 of 3');
  terminal.press('h');
  await terminal.waitFor('Hint 2 of 3');
  terminal.press('s');
  await terminal.waitFor('Show the solution of step 2? (y/n)');
  terminal.press('n');
  await terminal.waitFor(/h.hint/);

  edit(user + system, system + user);
  await terminal.waitFor(/✓ 2 .*\n· 3 .*← yours to write/);
  edit(
    / {2}throw new Error\('TODO 3.*/,
    '  const answer: number = answerOf(completion);\n  return answer;',
  );
  const typeError = await terminal.waitFor(/type error[\s\S]*q.quit/);
  expect(typeError).toContain("Type 'string' is not assignable to type 'number'");
  edit(': number', '');
  // A screen may come in pieces: its last line tells that it is whole.
  const solved = await terminal.waitFor(/✓ Solved! [\s\S]*ours[\s\S]*q.quit/);
  expect(solved).toMatch(/^01 .* 1\/3\n/);
  expect(solved).toContain('✓ Solved! 5 saves, 1 minute, 2 hints');
  expect(solved).toContain('Next exercise: 02-axios-post');
  expect(solved).toContain('+  return answerOf(completion);');

  terminal.press('n');
  await terminal.waitFor(/^02 [\s\S]*← yours to write/);
  terminal.press('p');
  await terminal.waitFor(/^01 [\s\S]*Solved/);
  const before = readFileSync(file, 'utf8');
  terminal.press('x');
  await terminal.waitFor('A copy of your file is kept. (y/n)');
  terminal.press('y');
  await terminal.waitFor(
    /Started afresh\. A copy of your file:\s+\.progress\/01-openai-client\/exercise-/,
  );
  const [copy = ''] = globSync('.progress/01-openai-client/exercise-*.ts', { cwd: folder });
  expect(readFileSync(join(folder, copy), 'utf8')).toBe(before);
  expect(readFileSync(file, 'utf8')).toContain("throw new Error('TODO 1: Create the client');");

  terminal.press('q');
  await terminal.waitFor('1 of 3 exercises solved. To go on: ');
  expect(await terminal.ended).toBe(0);
  const again = openTerminal(folder, ['--lang', 'en']);
  await again.waitFor(/^02 POST to the endpoint yourself[\s\S]*1\/3/);
});

test('on 50 columns everything fits, in Korean, with the keys at the bottom', async () => {
  const { folder, edit } = makeProject();
  const terminal = openTerminal(folder, ['--lang', 'ko'], { columns: 50 });

  const start = await terminal.waitFor('← 작성할 차례입니다');
  expect(start).toMatch(/^01 공식 클라이언트로 질문하기/);
  expect(start.trimEnd()).toMatch(/h.힌트[\s\S]*q.끝내기$/);

  edit(/ {2}throw new Error\('TODO 1.*/, '  const client = new OpenAI(options);');
  edit(/ {2}throw new Error\('TODO 2.*/, send(user));
  const wrong = await terminal.waitFor('시스템 메시지를 먼저, 질문을 그다음에 보냅니다');
  expect(wrong.trimEnd()).toMatch(/q.끝내기(.+더.보기)?$/);
  // With Korean input on, the key h types this.
  terminal.press('ㅗ');
  await terminal.waitFor('힌트 1/3');
});

test('the list opens the exercise that is chosen', async () => {
  const { folder } = makeProject();
  const terminal = openTerminal(folder, ['--lang', 'en']);
  await terminal.waitFor('← yours to write');

  terminal.press('l');
  await terminal.waitFor('▸ 01-openai-client');
  terminal.press('\u001b[B');
  await terminal.waitFor('▸ 02-axios-post');
  terminal.press('\r');

  await terminal.waitFor(/^02 POST[\s\S]*← yours to write/);
});

test('the exercise runs for real, which is told to be offline, and the screen comes back', async () => {
  const folder = makeTinyProject();
  const file = join(folder, 'examples/01-greet/exercise.ts');
  const terminal = openTerminal(folder, ['--lang', 'en']);
  await terminal.waitFor('← yours to write');
  writeFileSync(
    file,
    (tinyLesson['src/greet.ts'] ?? '').replace(
      'const body',
      "const who = 'learner';\n  const body",
    ),
  );
  await terminal.waitFor('✓ Solved!');

  terminal.press('r');
  const ran = await terminal.waitFor('Press any key to go back.');
  expect(ran).toMatch(/Offline: a local endpoint[\s\S]*the exercise\n/);

  terminal.press(' ');
  await terminal.waitFor(/^01 Send a greeting[\s\S]*✓ Solved!/);
});

test('an endless loop is stopped, and the next save is judged', async () => {
  const folder = makeTinyProject();
  const file = join(folder, 'examples/01-greet/exercise.ts');
  const terminal = openTerminal(folder, ['--lang', 'en']);
  await terminal.waitFor('← yours to write');

  writeFileSync(
    file,
    (tinyLesson['src/greet.ts'] ?? '').replace('const body', 'while (true) {}\n  const body'),
  );
  await terminal.waitFor('Is there a loop that never ends?');
  writeFileSync(file, tinyLesson['src/greet.ts'] ?? '');

  await terminal.waitFor('✓ Solved!');
});

test.each([
  ['Ctrl+C', '\u0003'],
  ['q', 'q'],
  ['Ctrl+D', '\u0004'],
])('%s ends the workshop and gives the terminal back, also while it judges', async (_, keys) => {
  const folder = makeTinyProject();
  const terminal = openTerminal(folder, ['--lang', 'en']);
  await terminal.waitFor('01 Send a greeting');

  terminal.press(keys);

  await terminal.waitFor('0 of 1 exercises solved. To go on: ');
  expect(await terminal.ended).toBe(0);
  expect(existsSync(join(folder, 'examples/01-greet/exercise.ts'))).toBe(true);
});

test('a smaller terminal is drawn anew', async () => {
  const terminal = openTerminal(makeTinyProject(), ['--lang', 'en']);
  await terminal.waitFor('← yours to write');

  terminal.resize(40, 16);

  await terminal.waitFor(/h.hint.· s.solution.· l.list.· r.run.·\nx.reset/);
});
