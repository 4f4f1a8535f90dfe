import { existsSync, rmSync, writeFileSync } from 'node:fs';
import OpenAI from 'openai';
import { beforeEach, expect, test, vi } from 'vitest';
import { runTool } from '../src/tool/runTool.ts';
import { text } from '../src/tool/texts.ts';
import { makeFolder } from './makeFolder.ts';
import { startEndpoint } from './startEndpoint.ts';
import { startTool } from './startTool.ts';

let printed: string[];

beforeEach(() => {
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((line) => void printed.push(String(line)));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  return () => vi.restoreAllMocks();
});

/** Makes the batches that are created from now on behave so. */
const simulate = (simulation: string) =>
  vi.stubEnv('OPENAI_CUSTOM_HEADERS', `x-simulate: ${simulation}`);

const twenty = Array.from({ length: 20 }, (_, at) => `Question ${at + 1}?`);

/** Creates a folder with a file of questions, and runs the tool on it, in this process. */
function setUp(input = 'questions.csv', content = ['question', ...twenty].join('\n')) {
  const { path, ...folder } = makeFolder({ [input]: content });
  const words = (output: string) => ['--input', path(input), '--output', path(output)];
  const run = (output = 'answers.csv', ...more: string[]) => runTool([...words(output), ...more]);
  return { ...folder, path, run };
}

test('answers the questions of a file from Excel, in their order, and keeps its other columns', async () => {
  const { listSent } = await startEndpoint();
  const { run, read, readTable, path } = setUp(
    'questions.csv',
    '\ufeff번호,질문,메모\r\n1,"쉼표, ""따옴표""",가\r\n2,,나\r\n3,"두 줄\r\n질문",\r\n',
  );

  await run();

  const row = (번호: string, 질문: string, 메모: string) => ({ 번호, 질문, 메모, error: '' });
  expect(read('answers.csv').codePointAt(0)).toBe(0xfeff);
  expect(readTable('answers.csv')).toEqual([
    {
      ...row('1', '쉼표, "따옴표"', '가'),
      answer: expect.stringContaining('쉼표'),
      status: 'answered',
    },
    { ...row('2', '', '나'), answer: '', status: 'empty' },
    {
      ...row('3', '두 줄\r\n질문', ''),
      answer: expect.stringContaining('두 줄'),
      status: 'answered',
    },
  ]);
  expect(await listSent()).toEqual([['쉼표, "따옴표"', '두 줄\r\n질문']]);

  await run();

  expect(printed.at(-1)).toBe(text.complete(path('answers.csv')));
  expect(await listSent()).toHaveLength(1);
});

test('reads and writes JSONL', async () => {
  await startEndpoint();
  const { run, read } = setUp('q.jsonl', '{"id":7,"question":"One?"}\n"Two?"\n\n{"question":""}');

  await run('answers.jsonl');

  const lines = read('answers.jsonl').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { id: 7, question: 'One?', answer: expect.stringContaining('One?'), status: 'answered' },
    { question: 'Two?', answer: expect.stringContaining('Two?'), status: 'answered' },
    { question: '', answer: '', status: 'empty' },
  ]);
});

test.each(['line_error;share=25', 'batch_expired;share=75'])(
  'after %s, --retry-failed sends what has no answer, and only that',
  async (simulation) => {
    const { listSent } = await startEndpoint();
    const { run, readTable } = setUp();
    simulate(simulation);
    await run();
    const before = readTable('answers.csv');
    const open = before.filter(({ status }) => status !== 'answered');
    expect(open).toHaveLength(5);
    expect(new Set(open.map(({ status }) => status)).size).toBe(1);
    expect(open[0]).toMatchObject({ answer: '', error: expect.stringMatching(/\w/) });
    expect(printed.at(-1)).toBe(text.failed(5));
    vi.stubEnv('OPENAI_CUSTOM_HEADERS', undefined);

    await run('answers.csv', '--retry-failed');

    const after = readTable('answers.csv');
    const sent = await listSent();
    expect(after.map(({ question }) => question)).toEqual(twenty);
    expect(after.every(({ status }) => status === 'answered')).toBe(true);
    expect(sent.map((questions) => questions.length)).toEqual([20, 5]);
    expect(sent[1]).toEqual(open.map(({ question }) => question));

    await run('answers.csv', '--retry-failed');
    expect(await listSent()).toHaveLength(2);
  },
);

test('delivers what a cancelled batch has done; the rest is missing', async () => {
  let isCancelled = false;
  await startEndpoint({
    batchMs: 4_000,
    onRequest: (request, when, body) => {
      const isPoll = request.startsWith('GET /v1/batches/batch_') && when === 'after';
      if (isCancelled || !isPoll) return;
      const { id, request_counts } = JSON.parse(String(body));
      if (request_counts.completed === 0) return;
      isCancelled = true;
      void new OpenAI().batches.cancel(id);
    },
  });
  const { run, readTable } = setUp();

  await run();

  const statuses = new Set(readTable('answers.csv').map(({ status }) => status));
  expect(printed).toContain(text.ended('cancelled'));
  expect([...statuses].sort()).toEqual(['answered', 'missing']);
});

test('says why a batch failed at validation, and begins anew the next time', async () => {
  const { listSent } = await startEndpoint();
  const { run, readTable, path } = setUp();
  simulate('batch_failed');
  await expect(run()).rejects.toThrow('token_limit_exceeded');
  expect(existsSync(path('answers.csv.batch'))).toBe(false);
  vi.stubEnv('OPENAI_CUSTOM_HEADERS', undefined);

  await run();

  expect(readTable('answers.csv')).toHaveLength(20);
  expect(await listSent()).toHaveLength(2);
});

test('names the line of the input that a batch failed for', async () => {
  await startEndpoint();
  vi.stubEnv('OPENAI_MODEL', 'gpt-unknown');
  const { run } = setUp('q.csv', 'question\n"two\nlines"\n\nlast');

  await expect(run('answers.csv', '--yes')).rejects.toThrow(
    / 2\b.*model_not_found.*\n.* 5\b.*model_not_found/,
  );
});

test('asks before it spends much; without a terminal it sends nothing', async () => {
  const { listSent } = await startEndpoint();
  const { run, path } = setUp();

  await expect(run('answers.csv', '--limit-dollars', '0')).rejects.toThrow('--yes');
  vi.stubEnv('OPENAI_MODEL', 'gpt-unknown');
  await expect(run()).rejects.toThrow('--yes');

  expect(existsSync(path('answers.csv.batch'))).toBe(false);
  expect(await listSent()).toEqual([]);
});

test('refuses to go on with other questions or another model, and to replace a file', async () => {
  const { listSent } = await startEndpoint();
  const { run, path } = setUp();
  await run();
  const output = path('answers.csv');

  vi.stubEnv('OPENAI_MODEL', 'gpt-4.1');
  await expect(run()).rejects.toThrow(text.errors.otherModel(output, 'gpt-6-luna', 'gpt-4.1'));
  vi.stubEnv('OPENAI_MODEL', undefined);
  writeFileSync(path('questions.csv'), `question\n${twenty.toReversed().join('\n')}`);
  await expect(run()).rejects.toThrow(text.errors.changed(path('questions.csv'), output));
  rmSync(path('answers.csv.batch'), { recursive: true });
  await expect(run()).rejects.toThrow(text.errors.outputExists(output));

  expect(await listSent()).toHaveLength(1);
});

test('writes the answers again, at no cost, if their file is gone', async () => {
  const { listSent } = await startEndpoint();
  const { run, readTable, path } = setUp();
  await run();
  rmSync(path('answers.csv'));

  await run();

  expect(readTable('answers.csv')).toHaveLength(20);
  expect(await listSent()).toHaveLength(1);
});

test('sends a batch again that a local endpoint has forgotten', async () => {
  const first = await startEndpoint({ batchMs: 60_000 });
  const { run, folder, readTable } = setUp();
  const tool = startTool(folder, '--input', 'questions.csv', '--output', 'answers.csv');
  await tool.waitFor('validating');
  tool.kill('SIGKILL');
  await tool.ended;
  await first.close();
  const second = await startEndpoint();

  await run();

  expect(readTable('answers.csv').every(({ status }) => status === 'answered')).toBe(true);
  expect(await second.listSent()).toEqual([twenty]);
});

test('live, Ctrl+C ends the wait and not the batch; one that is not found is not paid again', async () => {
  const key = 'sk-live-0123456789';
  const { listSent, close, port } = await startEndpoint({ key, batchMs: 60_000 });
  const { run, folder, path } = setUp();
  const place = process.env.OPENAI_BASE_URL ?? '';
  const tool = startTool(folder, '--input', 'questions.csv', '--output', 'answers.csv');
  await tool.waitFor('validating');

  tool.kill('SIGINT');

  const { code, output } = await tool.ended;
  expect(code).toBe(130);
  expect(output).toContain(`The batch continues at ${place}`);
  expect(output).not.toContain(key);
  expect(await listSent()).toEqual([twenty]);
  await close();

  const other = await startEndpoint({ key, port });
  await expect(run()).rejects.toThrow(text.errors.forgotten(/batch_\w+/.exec(output)?.[0] ?? ''));
  expect(await other.listSent()).toEqual([]);

  await startEndpoint();
  await expect(run()).rejects.toThrow(text.errors.moved(path('answers.csv'), place, 'offline'));
});
