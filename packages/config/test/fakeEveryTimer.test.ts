import { setTimeout as nodeTimer } from 'node:timers';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeEveryTimer } from '../src/fakeEveryTimer.ts';

beforeEach(fakeEveryTimer);

test('fakeEveryTimer() makes every kind of wait pass in a moment', async () => {
  const passed: string[] = [];
  setTimeout(() => passed.push('global'), 60_000);
  nodeTimer(() => passed.push('node:timers'), 60_000);
  void sleep(60_000).then(() => passed.push('node:timers/promises'));

  await vi.advanceTimersByTimeAsync(60_000);

  expect(passed).toEqual(['global', 'node:timers', 'node:timers/promises']);
});

test('fakeEveryTimer() lets a signal end a wait, and leaves no timer', async () => {
  const controller = new AbortController();
  const wait = sleep(60_000, undefined, { signal: controller.signal });

  controller.abort();

  await expect(wait).rejects.toThrow('aborted');
  expect(vi.getTimerCount()).toBe(0);
});
