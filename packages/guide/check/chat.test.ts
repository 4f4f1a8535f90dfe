import { join } from 'node:path';
import { projectFolder } from '@by-example/local-endpoint/projectFolder';
import { expect, test, vi } from 'vitest';
import { openTerminal } from './workshop/openTerminal.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Runs `pnpm start` offline with these words, in a terminal. */
const start = (...words: string[]) =>
  openTerminal(projectFolder, [...words, '--offline', '--lang', 'en'], {
    rows: 50,
    program: [join(import.meta.dirname, '../src/main.ts')],
  });

test.each([
  ['Ctrl+D', '\u0004'],
  ['Ctrl+C', '\u0003'],
  ['an empty line', '\r'],
])('lesson 04 alone in a terminal is a chat that remembers, until %s', async (_, key) => {
  const terminal = start('04');
  await terminal.waitFor(/Type a question[^>]*\n> /);

  terminal.press('My name is Minji and I am learning TypeScript.\r');
  await terminal.waitFor(/tokens sent\)\s+> /);
  terminal.press('What is my name, and what am I learning?\r');
  await terminal.waitFor(/Your name is Minji[^>]*tokens sent\)\s+> /);
  terminal.press(key);

  await terminal.waitFor('1 lesson ran.');
  expect(await terminal.ended).toBe(0);
});

test('a question that is typed before the last answer is there is answered, too', async () => {
  const terminal = start('04');
  await terminal.waitFor(/Type a question[^>]*\n> /);

  terminal.press('My name is Minji and I am learning TypeScript.\r');
  terminal.press('What is my name, and what am I learning?\r');
  await terminal.waitFor(/Your name is Minji[^>]*tokens sent\)\s+> /);
  terminal.press('\r');

  expect(await terminal.ended).toBe(0);
});

test('in the tour, lesson 04 waits for nobody', async () => {
  const terminal = start('04', '05');

  await terminal.waitFor('You have not told me');
  expect(await terminal.ended).toBe(0);
});

test('Ctrl+C cancels the answer of lesson 05, and what came of it stays', async () => {
  const terminal = start('05');

  await terminal.waitFor('A language model');
  terminal.press('\u0003');

  await terminal.waitFor(/A language model[^>]*\n\(cancelled\)/);
  expect(await terminal.ended).toBe(130);
});
