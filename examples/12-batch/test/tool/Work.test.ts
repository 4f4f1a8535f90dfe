import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { surveyQuestions } from '../../src/tool/surveyQuestions.ts';
import { type Result, type State, Work } from '../../src/tool/Work.ts';
import { writeAnswers } from '../../src/tool/writeAnswers.ts';

const state: State = { hash: 'h', model: 'm', place: 'offline', isWritten: false };
let folder: string;
let work: Work;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'by-example-work-'));
  work = open();
  return () => {
    work.close();
    rmSync(folder, { recursive: true });
  };
});

const open = () => new Work(join(folder, 'a.csv.batch'), 'a.csv');

async function* results(...all: Result[]) {
  yield* all;
}

const answer = (id: number, text: string): Result => ({ id, status: 'answered', text });

test('remembers its state and the results', async () => {
  work.save(state);
  await work.saveResults(results(answer(2, 'b'), { id: 1, status: 'failed', text: 'why' }), {
    ...state,
    isWritten: true,
  });
  work.close();
  work = open();

  expect(work.state).toEqual({ ...state, isWritten: true });
  expect([1, 2, 3].map((id) => work.isOpen(id))).toEqual([true, false, true]);
  expect(work.countFailed()).toBe(1);
});

test('saves all results of a batch, or none', async () => {
  work.save(state);
  async function* broken() {
    yield answer(1, 'a');
    throw new Error('Cannot read on');
  }

  await expect(work.saveResults(broken(), { ...state, isWritten: true })).rejects.toThrow(
    'read on',
  );

  expect(work.find(1)).toBeUndefined();
  expect(work.state).toEqual(state);
});

test('refuses a second run, and leaves nothing behind when it is discarded', () => {
  expect(open).toThrow('a.csv');

  work.discard();
  expect(existsSync(work.folder)).toBe(false);
  work = open();
});

/** Writes the answers to a file of questions, and returns what is in it. */
async function joinFiles(input: string, content: string, output: string): Promise<string> {
  const source = { input: join(folder, input), column: undefined };
  writeFileSync(source.input, content);
  const { columns } = await surveyQuestions(source);
  await writeAnswers(source, join(folder, output), { columns, work });
  return readFileSync(join(folder, output), 'utf8');
}

test('joins answers to rows; one that looks like a formula is text', async () => {
  await work.saveResults(
    results(answer(3, '=1+1'), answer(1, '- one\n- two'), answer(2, 'b')),
    state,
  );

  const csv = await joinFiles('q.csv', 'question,n,n\na,-1,=x\nb,2\nc\nd', 'a.csv');

  expect(csv).toBe(
    '\ufeffquestion,n,n,answer,status,error\n' +
      `a,-1,=x,"'- one\n- two",answered,\nb,2,,b,answered,\nc,,,'=1+1,answered,\nd,,,,missing,\n`,
  );
});

test('writes JSONL as CSV, and CSV as JSONL', async () => {
  await work.saveResults(results(answer(1, 'x'), { id: 2, status: 'failed', text: 'why' }), state);

  const csv = await joinFiles(
    'q.jsonl',
    '{"question":"a","n":1}\n{"m":[2],"question":"b"}',
    'a.tsv',
  );
  const jsonl = await joinFiles('q.csv', 'question,\na,1\nb,2', 'a.jsonl');

  expect(csv).toBe(
    '\ufeffquestion\tn\tm\tanswer\tstatus\terror\na\t1\t\tx\tanswered\t\nb\t\t[2]\t\tfailed\twhy\n',
  );
  expect(jsonl).toBe(
    '{"question":"a","column 2":"1","answer":"x","status":"answered"}\n' +
      '{"question":"b","column 2":"2","answer":"","status":"failed","error":"why"}\n',
  );
});
