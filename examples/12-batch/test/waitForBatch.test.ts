import { setTimeout as sleep } from 'node:timers/promises';
import nock from 'nock';
import { beforeEach, expect, test, vi } from 'vitest';
import { waitForBatch } from '../src/waitForBatch.ts';

// A pause is over at once.
vi.mock('node:timers/promises', () => ({ setTimeout: vi.fn() }));

const batch = { id: 'batch_1', object: 'batch', status: 'validating' };
const retrieve = () => nock('https://api.openai.com').get('/v1/batches/batch_1');

beforeEach(() => {
  vi.mocked(sleep).mockReset();
});

test('waitForBatch() asks until the batch is completed, and returns it', async () => {
  const completed = { ...batch, status: 'completed', output_file_id: 'file-out' };
  const onProgress = vi.fn();
  nock('https://api.openai.com')
    .get('/v1/batches/batch_1')
    .matchHeader('authorization', 'Bearer sk-test-key-0123456789')
    .reply(200, batch);
  retrieve().reply(200, { ...batch, status: 'in_progress' });
  retrieve().reply(200, { ...batch, status: 'finalizing' });
  retrieve().reply(200, completed);

  const ended = await waitForBatch('batch_1', { onProgress });

  expect(ended).toEqual(completed);
  const statuses = onProgress.mock.calls.map(([{ status }]) => status);
  expect(statuses).toEqual(['validating', 'in_progress', 'finalizing', 'completed']);
});

test('each pause is twice as long as the one before, up to a minute', async () => {
  retrieve().times(12).reply(200, batch);
  retrieve().reply(200, { ...batch, status: 'completed' });

  await waitForBatch('batch_1');

  const pauses = vi.mocked(sleep).mock.calls.map(([ms]) => ms);
  expect(pauses.slice(0, 3)).toEqual([100, 200, 400]);
  expect(pauses.slice(-3)).toEqual([51_200, 60_000, 60_000]);
});

test.each(['failed', 'expired', 'cancelled'])('a batch that is %s has ended', async (status) => {
  retrieve().reply(200, { ...batch, status: 'cancelling' });
  retrieve().reply(200, { ...batch, status });

  const ended = await waitForBatch('batch_1');

  expect(ended).toMatchObject({ status });
});

test('a server error is no reason to give up', async () => {
  retrieve().times(4).reply(500, {}, { 'retry-after-ms': '1' });
  retrieve().reply(200, { ...batch, status: 'completed' });

  const ended = await waitForBatch('batch_1');

  expect(ended).toMatchObject({ status: 'completed' });
});

test('it fails at once if there is no such batch', async () => {
  retrieve().reply(404, { error: { message: 'No such batch', code: null } });

  const call = waitForBatch('batch_1');

  await expect(call).rejects.toMatchObject({ status: 404 });
});

test('an abort ends the pause, and no timer is left', async () => {
  const { setTimeout } =
    await vi.importActual<typeof import('node:timers/promises')>('node:timers/promises');
  const controller = new AbortController();
  retrieve().reply(200, batch);
  vi.mocked(sleep).mockImplementation((_, value, options) => {
    setImmediate(() => controller.abort());
    return setTimeout(60_000, value, options);
  });

  const call = waitForBatch('batch_1', { signal: controller.signal });

  await expect(call).rejects.toThrow(/aborted/);
});

test('an abort ends a request, too', async () => {
  const controller = new AbortController();
  retrieve().reply(200, () => {
    controller.abort();
    return batch;
  });

  const call = waitForBatch('batch_1', { signal: controller.signal });

  await expect(call).rejects.toThrow(/aborted/);
});
