import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FromWorker, ToWorker } from '../../src/run/RunMessage.ts';
import { type RunWorker, runInWorker } from '../../src/run/runInWorker.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A worker that answers each message as a function says. */
function fakeWorker(answer: (message: ToWorker) => FromWorker[]) {
  const listeners: ((event: { data: FromWorker }) => void)[] = [];
  const terminate = vi.fn();
  const worker = {
    addEventListener: (type: string, listener: (event: { data: FromWorker }) => void) => {
      if (type === 'message') listeners.push(listener);
    },
    postMessage: (message: ToWorker) => {
      for (const data of answer(message)) for (const listener of listeners) listener({ data });
    },
    terminate,
  } as unknown as RunWorker;
  return { worker, ready: Promise.resolve(), terminate };
}

const program = [{ name: 'a.ts', code: '' }];
const never = new AbortController().signal;

test('a run ends with the program, and so does its worker', async () => {
  const fake = fakeWorker(({ type }) =>
    type === 'run'
      ? [
          { type: 'print', stream: 'out', text: 'Hello\n' },
          { type: 'ended', exitCode: 0 },
        ]
      : [],
  );
  const listen = vi.fn();

  expect(await runInWorker(fake, program, listen, never)).toBe('done');

  expect(listen).toHaveBeenCalledWith({ type: 'print', stream: 'out', text: 'Hello\n' });
  expect(fake.terminate).toHaveBeenCalledOnce();
});

test('a worker that no longer answers is ended, one that waits is not', async () => {
  const busy = fakeWorker(() => []);
  const waiting = fakeWorker(({ type }) => (type === 'ping' ? [{ type: 'pong' }] : []));
  const controller = new AbortController();

  const ending = runInWorker(busy, program, vi.fn(), never);
  const other = runInWorker(waiting, program, vi.fn(), controller.signal);
  await vi.advanceTimersByTimeAsync(60_000);
  controller.abort();

  expect(await ending).toBe('endless');
  expect(await other).toBe('stopped');
  expect(busy.terminate).toHaveBeenCalledOnce();
  expect(waiting.terminate).toHaveBeenCalledOnce();
});

test('a worker that does not load says so', async () => {
  const { worker } = fakeWorker(() => []);
  const ready = Promise.reject(new Error('no network'));

  expect(await runInWorker({ worker, ready }, program, vi.fn(), never)).toBe('unloaded');
});
