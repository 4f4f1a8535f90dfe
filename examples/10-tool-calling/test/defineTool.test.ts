import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import { defineTool } from '../src/defineTool.ts';

const find = vi.fn(async ({ from, to }: { from: number; to: number }) => [from, to]);
const tool = {
  name: 'find_orders',
  description: 'Returns orders.',
  parameters: z
    .object({ from: z.number(), to: z.number() })
    .refine(({ from, to }) => from <= to, 'from must not be greater than to'),
  function: find,
};

test('defineTool() describes the tool to the model, and runs it', async () => {
  const { definition, run } = defineTool(tool);

  expect(definition).toMatchObject({
    type: 'function',
    function: {
      name: 'find_orders',
      description: 'Returns orders.',
      parameters: {
        type: 'object',
        properties: { from: { type: 'number' }, to: { type: 'number' } },
        required: ['from', 'to'],
        additionalProperties: false,
      },
      strict: true,
    },
  });
  expect(await run('{"from":1,"to":2}')).toBe('[1,2]');
  expect(find).toHaveBeenCalledExactlyOnceWith({ from: 1, to: 2 });
});

test.each([
  ['{"from":2,"to":1}', 'Error: ✖ from must not be greater than to'],
  ['{"from":1,"to":"2"}', 'Error: ✖ Invalid input: expected number, received string\n  → at to'],
  ['{"from":1,"t', 'Error: Unterminated string in JSON'],
])('run(%j) says what is wrong, and the function does not run', async (json, error) => {
  find.mockClear();

  const result = await defineTool(tool).run(json);

  expect(result).toContain(error);
  expect(find).not.toHaveBeenCalled();
});

test('what the function throws is told to the model', async () => {
  find.mockRejectedValueOnce(new Error('Cannot reach the shop'));

  const result = await defineTool(tool).run('{"from":1,"to":2}');

  expect(result).toBe('Error: Cannot reach the shop');
});

test('a function that returns nothing is done', async () => {
  const result = await defineTool({ ...tool, function: () => {} }).run('{"from":1,"to":2}');

  expect(result).toBe('done');
});

test.each([false, Promise.resolve(false)])(
  'the function does not run if the person says no',
  async (isConfirmed) => {
    find.mockClear();
    const confirm = vi.fn(() => isConfirmed);

    const result = await defineTool({ ...tool, confirm }).run('{"from":1,"to":2}');

    expect(result).toBe('Error: the user said no');
    expect(confirm).toHaveBeenCalledExactlyOnceWith({ from: 1, to: 2 });
    expect(find).not.toHaveBeenCalled();
  },
);

test('the function runs once the person says yes', async () => {
  const result = await defineTool({ ...tool, confirm: async () => true }).run('{"from":1,"to":2}');

  expect(result).toBe('[1,2]');
});

test('nobody is asked about arguments that do not fit', async () => {
  const confirm = vi.fn(() => true);

  await defineTool({ ...tool, confirm }).run('{"from":2,"to":1}');

  expect(confirm).not.toHaveBeenCalled();
});
