import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { writeRequests } from '../src/writeRequests.ts';

let path: string;

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'batch-'));
  path = join(folder, 'requests.jsonl');
  return () => rm(folder, { recursive: true });
});

/** Reads a JSONL file: one JSON value a line. */
const readLines = async () =>
  (await readFile(path, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('writeRequests() writes a request for each question, and returns how many there are', async () => {
  const questions = [
    { id: 'review-1', question: 'Is this review positive?\n"I love it"' },
    { id: 'review-2', question: '이 후기는 긍정적인가요?' },
  ];

  const count = await writeRequests(path, questions);

  const request = { method: 'POST', url: '/v1/chat/completions' };
  const body = (content: string) => ({
    model: 'gpt-6-luna',
    messages: [{ role: 'user', content }],
  });
  expect(count).toBe(2);
  expect(await readLines()).toEqual([
    { custom_id: 'review-1', ...request, body: body('Is this review positive?\n"I love it"') },
    { custom_id: 'review-2', ...request, body: body('이 후기는 긍정적인가요?') },
  ]);
});

test('the model can be set by OPENAI_MODEL', async () => {
  vi.stubEnv('OPENAI_MODEL', 'gpt-6-sol');

  await writeRequests(path, [{ id: '1', question: 'Is it positive?' }]);

  expect(await readLines()).toMatchObject([{ body: { model: 'gpt-6-sol' } }]);
});

test('questions may come one after the other, such as from a file that is being read', async () => {
  async function* readQuestions() {
    for (let id = 0; id < 5_000; id += 1) yield { id: `${id}`, question: 'Is it positive?' };
  }

  const count = await writeRequests(path, readQuestions());

  const lines = await readLines();
  expect(count).toBe(5_000);
  expect(lines).toHaveLength(5_000);
  expect(lines.at(-1)).toMatchObject({ custom_id: '4999' });
});

test('it fails when the questions do', async () => {
  async function* readQuestions() {
    yield { id: '1', question: 'Is it positive?' };
    throw new Error('Cannot read line 2');
  }

  const call = writeRequests(path, readQuestions());

  await expect(call).rejects.toThrow('Cannot read line 2');
});

test('it fails when the file cannot be written', async () => {
  const call = writeRequests(join(path, 'no-such-folder'), [{ id: '1', question: 'Is it?' }]);

  await expect(call).rejects.toMatchObject({ code: 'ENOENT' });
});
