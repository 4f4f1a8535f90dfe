import { expect, test } from 'vitest';
import { checkModel } from '../../src/diagnose/checks/checkModel.ts';
import { makeContext } from './makeContext.ts';

const live = { OPENAI_API_KEY: 'sk-1' };
const other = { OPENAI_BASE_URL: 'http://localhost:11434/v1' };

// Today is 2026-12-01.
test.each([
  // Offline, by the table.
  [{}, undefined, 'ok', 'gpt-6-luna is available'],
  [{ OPENAI_MODEL: 'gpt-4o' }, undefined, 'ok', 'gpt-4o is available until 2027-01-14'],
  [{ OPENAI_MODEL: 'gpt-5-mini' }, undefined, 'note', 'gpt-5-mini shuts down on 2026-12-11'],
  [{ OPENAI_MODEL: 'gpt-4' }, undefined, 'problem', 'gpt-4 was shut down on 2026-10-23'],
  [{ OPENAI_MODEL: 'llama3.2' }, undefined, 'problem', 'The server has no model llama3.2'],
  // Live, by the list; without one, by the table.
  [live, [{ id: 'gpt-6-luna', shutdown_date: null }], 'ok', 'gpt-6-luna is available'],
  [live, [{ id: 'gpt-6-luna', shutdown_date: '2026-12-20' }], 'note', 'shuts down on 2026-12-20'],
  [live, [{ id: 'gpt-6-sol' }], 'problem', 'The server has no model gpt-6-luna'],
  [{ ...live, OPENAI_MODEL: 'gpt-4' }, [{ id: 'gpt-6-luna' }], 'problem', 'was shut down'],
  [{ ...live, OPENAI_MODEL: 'gpt-4' }, undefined, 'problem', 'was shut down'],
  [{ ...live, OPENAI_MODEL: 'ft:gpt-6:me' }, undefined, 'ok', 'ft:gpt-6:me is available'],
  // Another server, by its list alone.
  [
    { ...other, OPENAI_MODEL: 'llama3.2' },
    [{ id: 'llama3.2:latest' }],
    'ok',
    'llama3.2 is available',
  ],
  [{ ...other, OPENAI_MODEL: 'gpt-4' }, [{ id: 'gpt-4' }], 'ok', 'gpt-4 is available'],
  [other, [{ id: 'llama3.2' }], 'problem', 'The server has no model gpt-6-luna'],
])('checkModel() with %j, listed %j: %s, %s', async (shell, models, status, found) => {
  const asked = Promise.resolve(models && { status: 200, models });

  const result = await checkModel(makeContext(shell), asked);

  expect(result).toMatchObject({ status, found: expect.stringContaining(found) });
});

test('checkModel() says what to use instead', async () => {
  const advice = async (shell: NodeJS.ProcessEnv, models?: { id: string }[]) =>
    (await checkModel(makeContext(shell), Promise.resolve(models && { models })))?.advice;

  expect(await advice({ OPENAI_MODEL: 'gpt-5' })).toBe('Change to gpt-6.1-sol');
  expect(await advice({ OPENAI_MODEL: 'gpt-4' })).toMatch(/^Set OPENAI_MODEL=gpt-/);
  expect(await advice({ OPENAI_MODEL: 'x' })).toBe('Remove OPENAI_MODEL to use gpt-6-luna');
  expect(await advice(other, [{ id: 'a' }, { id: 'b\u001b[2J' }, { id: 'c' }, { id: 'd' }])).toBe(
    "Set OPENAI_MODEL to one of the server's models: a, b?[2J, c",
  );
});

test('checkModel() has nothing to say of another server without a list', async () => {
  expect(await checkModel(makeContext(other), Promise.resolve({ status: 404 }))).toBeUndefined();
});
