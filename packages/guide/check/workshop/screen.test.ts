import { chmodSync, existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '@by-example/local-endpoint/projectFolder';
import { expect, onTestFinished, test, vi } from 'vitest';
import { copyLessons } from '../../src/workshop/verify/trial.ts';
import { makeTinyProject, tinyLesson } from '../../test/workshop/tinyProject.ts';
import { openTerminal } from './openTerminal.ts';

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
  `  const completion = await client.chat.completions.create({\n    model: process.env.OPENAI_MODEL ?? 'gpt-6-luna',\n    messages: [\n${messages}    ],\n  });`;

const solved = tinyLesson['src/greet.ts'] ?? '';
const fileOf = (folder: string) => join(folder, 'examples/01-greet/exercise.ts');

test('a learner starts, errs, takes a hint, solves the first exercise, chooses from the list, resets, quits and comes back', async () => {
  const { folder, file, edit } = makeProject();
  const terminal = openTerminal(folder, ['--lang', 'en']);

  const start = await terminal.waitFor(
    /Welcome![\s\S]*← not written yet|← not written[\s\S]*Welcome!/,
  );
  expect(start).toMatch(/^01 Ask with the official client +░{10} 0\/\d+ steps\n/);
  expect(start).toMatch(/examples\/01-openai-client\/exercise\.ts:\d+\n/);
  expect(start.trimEnd().split('\n').at(-1)).toMatch(/^h.hint.*q.quit$/);

  edit(/ {2}throw new Error\('TODO 1.*/, '  const client = new OpenAI();');
  const second = await terminal.waitFor(/✓ 1 .*\n· 2 .*← not written yet/);
  expect(second).not.toContain('Welcome!');
  edit(/ {2}throw new Error\('TODO 2.*/, send(user + system));
  const wrong = await terminal.waitFor(/✗.2[\s\S]*│ .*role: 'user'[\s\S]*q.quit/);
  expect(wrong).toContain('messages[0].role');
  expect(wrong).toContain('  - yours: "user"\n  + expected: "system"');
  // The task stays while the step fails.
  expect(wrong).toMatch(/\n2 Send the messages\n/);

  terminal.press('h');
  await terminal.waitFor('Hint 1 of 3');
  terminal.press('h');
  await terminal.waitFor('Hint 2 of 3');
  terminal.press('s');
  await terminal.waitFor('Show the solution of step 2? (y/n)');
  terminal.press('n');
  await terminal.waitFor(/h.hint/);

  edit(user + system, system + user);
  await terminal.waitFor(/✓ 2 .*\n· 3 .*← not written yet/);
  edit(
    / {2}throw new Error\('TODO 3.*/,
    "  const answer: number = completion.choices[0]?.message.content ?? '';\n  return answer;",
  );
  const typeError = await terminal.waitFor(/type error[\s\S]*q.quit/);
  expect(typeError).toContain("Type 'string' is not assignable to type 'number'");
  edit(': number', '');
  const end = await terminal.waitFor(/✓ Solved! [\s\S]*the lesson[\s\S]*q.quit/);
  expect(end).toMatch(/^01 .* 3\/\d+ steps\n/);
  expect(end).toContain('✓ Solved! 5 saves, 1 minute, 2 hints');
  expect(end).toContain('Press n for the next exercise: 02');

  terminal.press('n');
  await terminal.waitFor(/^02 [\s\S]*· 1 .*← not written yet/);
  terminal.press('l');
  await terminal.waitFor(/✓ 01-openai-client[\s\S]*▸ 02-axios-post/);
  terminal.press('\u001b[A');
  await terminal.waitFor('· 02-axios-post');
  terminal.press('\r');
  await terminal.waitFor(/^01 [\s\S]*Solved/);
  const before = readFileSync(file, 'utf8');
  terminal.press('x');
  await terminal.waitFor('A copy of your file is kept. (y/n)');
  terminal.press('y');
  await terminal.waitFor(
    /Started over\. A copy of your file:\s+\.progress\/01-openai-client\/\s?exercise-/,
  );
  const [copy = ''] = globSync('.progress/01-openai-client/exercise-*.ts', { cwd: folder });
  expect(readFileSync(join(folder, copy), 'utf8')).toBe(before);
  expect(readFileSync(file, 'utf8')).toContain("throw new Error('TODO 1: Create the client');");

  terminal.press('q');
  await terminal.waitFor(/3 of \d+ steps passed\. To continue: /);
  expect(await terminal.ended).toBe(0);
  const again = openTerminal(folder, ['--lang', 'en']);
  const back = await again.waitFor(/^02 POST to the endpoint yourself/);
  expect(back).not.toContain('Welcome!');
  again.press('p');
  await again.waitFor(/^01 Ask with the official client/);
});

test('on 50 columns everything fits, in Korean, with the keys at the bottom, also that no editor is there', async () => {
  const { folder, edit } = makeProject();
  const terminal = openTerminal(folder, ['--lang', 'ko'], {
    columns: 50,
    environment: { PATH: '/nothing' },
  });

  const start = await terminal.waitFor(/환영합니다![\s\S]*q.끝내기/);
  expect(start).toMatch(/^01 공식 클라이언트로 질문하기/);
  expect(start.trimEnd()).toMatch(/h.힌트[\s\S]*o.열기[\s\S]*q.끝내기$/);

  edit(/ {2}throw new Error\('TODO 1.*/, '  const client = new OpenAI();');
  edit(/ {2}throw new Error\('TODO 2.*/, send(user));
  await terminal.waitFor(/✗.2[\s\S]*내 코드/);
  // With Korean input on, the key h types this.
  terminal.press('ㅗ');
  await terminal.waitFor('힌트 1/3');

  terminal.press('o');
  await terminal.waitFor(/편집기를 찾지 못했습니다[\s\S]*exercise\.ts:\d/);
});

test('a wide terminal has the task beside what is wrong, a smaller one is drawn again, and a lesson that changes is noticed', async () => {
  const folder = makeTinyProject();
  const terminal = openTerminal(folder, ['--lang', 'en'], { columns: 120 });
  await terminal.waitFor('← not written yet');

  writeFileSync(fileOf(folder), solved.replace("'Hello'", "'Bye'"));
  await terminal.waitFor(/ - yours: "Bye".*│/);
  await terminal.waitFor(/│ 1 Write the body/);

  terminal.resize(40, 16);
  await terminal.waitFor(/h.hint {2}s.solution {2}o.open {2}l.list\nr.run/);

  terminal.resize(80, 24);
  const changed = solved.replace('Promise<string>', 'Promise<string | null>');
  writeFileSync(join(folder, 'examples/01-greet/src/greet.ts'), changed);
  await terminal.waitFor('The lesson has changed since your file was made.');
  terminal.press('d');
  await terminal.waitFor(/- yours {2}\+ the lesson[\s\S]*\+export .*string \| null/);
});

test('the editor, and the exercise that runs offline, have the terminal to themselves, and the screen comes back', async () => {
  const folder = makeTinyProject();
  const editor = join(folder, 'my editor');
  writeFileSync(editor, '#!/bin/sh\necho "editing $1"\nread answer\n');
  chmodSync(editor, 0o755);
  const terminal = openTerminal(folder, ['--lang', 'en'], {
    environment: { VISUAL: `'${editor}' +3` },
  });
  await terminal.waitFor('← not written yet');

  terminal.press('o');
  await terminal.waitFor('editing +3');
  writeFileSync(
    fileOf(folder),
    solved.replace('const body', "const who = 'learner';\n  const body"),
  );
  terminal.press('\r');
  await terminal.waitFor(/^01 Send a greeting[\s\S]*✓ Solved!/);

  terminal.press('r');
  const ran = await terminal.waitFor('Press any key to go back.');
  expect(ran).toMatch(/Offline: a local endpoint[\s\S]*the exercise\n/);
  terminal.press(' ');
  await terminal.waitFor(/^01 Send a greeting[\s\S]*✓ Solved!/);
});

test('where nothing can be saved, a verdict comes all the same, with a note', async () => {
  const folder = makeTinyProject();
  writeFileSync(join(folder, '.progress'), '');
  writeFileSync(fileOf(folder), solved);

  const terminal = openTerminal(folder, ['--lang', 'en']);

  await terminal.waitFor(/✓ Solved![\s\S]*Your progress is not saved/);
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

  await terminal.waitFor('0 of 3 steps passed. To continue: ');
  expect(await terminal.ended).toBe(0);
  expect(existsSync(fileOf(folder))).toBe(true);
});
