import nock from 'nock';
import { TestRunner } from 'vitest';
import type {} from './TestRecord.ts';

/** Code that forgot to await is done some turns of the event loop before its request goes out. */
const mostTurns = 20;

/**
 * Waits until code has sent every request that a test mocks. Gives the error that it ended with after that,
 * if any: what becomes of the answers is for other tests to tell. In an exercise, code that comes to a blank
 * which is still to be written has gone far enough, too. Rejects with an error that came before.
 */
export async function untilSent(result: Promise<unknown>): Promise<unknown> {
  const error = await result.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  const todo = /^TODO (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  if (todo !== undefined) {
    const test = TestRunner.getCurrentTest();
    if (test) test.meta.todo = Number(todo);
    return undefined;
  }
  if (error !== undefined && !nock.isDone()) throw error;
  for (let turn = 0; turn < mostTurns && !nock.isDone(); turn += 1) await new Promise(setImmediate);
  return error;
}
