import { expect, test, vi } from 'vitest';
import { runTool } from '../src/tool/runTool.ts';
import { text } from '../src/tool/texts.ts';
import { makeFolder } from './makeFolder.ts';
import { startEndpoint } from './startEndpoint.ts';
import { startTool } from './startTool.ts';

// Nothing is lost and nothing is sent twice, whenever the tool is killed.

const questions = Array.from({ length: 300 }, (_, at) => `${at + 1}번째 질문은 무엇인가요?`);

test.each([
  ['while the file is uploaded', 'POST /v1/files', 'before', 1],
  ['when the file is uploaded', 'POST /v1/files', 'after', 1],
  ['when the batch is created and nobody has heard of it', 'POST /v1/batches', 'after', 1],
  ['while it waits', 'GET /v1/batches/batch_', 'after', 2],
  ['while it reads the results', 'GET /v1/files/file-', 'after', 1],
])('killed %s, it goes on where it was', async (_, killedAt, killedWhen, killedTurn) => {
  vi.spyOn(console, 'log').mockReturnValue();
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  let turn = 0;
  const { listSent } = await startEndpoint({
    onRequest: (request, when) => {
      const isMoment = request.startsWith(killedAt) && when === killedWhen;
      if (isMoment && ++turn === killedTurn) tool.kill('SIGKILL');
    },
  });
  const content = ['question', ...questions].join('\n');
  const { folder, path, readTable } = makeFolder({ 'questions.csv': content });
  const tool = startTool(folder, '--input', 'questions.csv', '--output', 'answers.csv');
  expect(await tool.ended).toMatchObject({ signal: 'SIGKILL' });

  await runTool(['--input', path('questions.csv'), '--output', path('answers.csv')]);

  const rows = readTable('answers.csv');
  expect(rows.map(({ question }) => question)).toEqual(questions);
  for (const { question, answer } of rows) expect(answer).toContain(question);
  expect(await listSent()).toEqual([questions]);
});

test('finds a batch whose creation was answered by nobody, and waits for it', async () => {
  vi.spyOn(console, 'log').mockReturnValue();
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const { listSent } = await startEndpoint({
    onRequest: (request, when) => {
      if (request === 'POST /v1/batches' && when === 'after') throw new Error('Cannot answer');
    },
  });
  const content = ['question', ...questions].join('\n');
  const { path, readTable } = makeFolder({ 'questions.csv': content });

  await runTool(['--input', path('questions.csv'), '--output', path('answers.csv')]);

  expect(readTable('answers.csv')).toHaveLength(questions.length);
  expect(await listSent()).toEqual([questions]);
});

test('two runs do not work on the same answers at the same time', async () => {
  const { listSent } = await startEndpoint({ batchMs: 60_000 });
  const { folder, path } = makeFolder({ 'questions.csv': 'question\nOne?' });
  const tool = startTool(folder, '--input', 'questions.csv', '--output', 'answers.csv');
  await tool.waitFor('validating');

  const second = runTool(['--input', path('questions.csv'), '--output', path('answers.csv')]);

  await expect(second).rejects.toThrow(text.errors.locked(path('answers.csv')));
  expect(await listSent()).toEqual([['One?']]);
});
