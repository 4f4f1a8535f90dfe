import { randomUUID } from 'node:crypto';
import { existsSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { styleText } from 'node:util';
import { endpointKey, toApiError } from '@by-example/core';
import type OpenAI from 'openai';
import { readResults } from '../readResults.ts';
import { startBatch } from '../startBatch.ts';
import { waitForBatch } from '../waitForBatch.ts';
import { writeRequests } from '../writeRequests.ts';
import { askYesNo } from './askYesNo.ts';
import { collecting } from './collecting.ts';
import { createProgress } from './createProgress.ts';
import { costOf, estimateCost } from './estimateCost.ts';
import { findBatch } from './findBatch.ts';
import { readOptions, type ToolOptions } from './readOptions.ts';
import { readRows, type Source } from './readRows.ts';
import { type Survey, surveyQuestions } from './surveyQuestions.ts';
import { ToolError } from './ToolError.ts';
import { text } from './texts.ts';
import { type Result, type Run, type State, Work } from './Work.ts';
import { writeAnswers } from './writeAnswers.ts';

type Job = { options: ToolOptions; source: Source; survey: Survey; work: Work; model: string };

/** OpenAI's limit for the file of a batch. Source: https://developers.openai.com/api/docs/guides/batch */
const mostBytes = 200_000_000;

/** Answers the questions of a file in a batch, and writes them to another; goes on where an earlier run was. */
export async function runTool(commandLine: string[]): Promise<void> {
  const options = readOptions(commandLine);
  if (options === 'help') return console.log(text.help);
  const { input, output, column } = options;
  let work: Work | undefined;
  const stop = () => {
    const { run } = work?.state ?? {};
    const when = run === undefined ? 'before' : run.batchId === undefined ? 'sending' : 'waiting';
    console.log(`\n${text.stopped(when, place())}`);
    if (work && !work.state) work.discard();
    process.exit(130);
  };
  process.once('SIGINT', stop);
  collecting.start();
  try {
    const source = { input, column };
    const survey = await surveyQuestions(source);
    if (!existsSync(dirname(output))) throw new ToolError(text.errors.noFolder(dirname(output)));
    work = new Work(`${output}.batch`, output);
    const model = process.env.OPENAI_MODEL ?? 'gpt-6-luna';
    await answer({ options, source, survey, work, model });
  } finally {
    process.off('SIGINT', stop);
    collecting.stop();
    if (work?.state) work.close();
    else work?.discard();
  }
}

async function answer(job: Job): Promise<void> {
  const { options, source, survey, work } = job;
  const { output } = options;
  const isNew = work.state === undefined;
  let state = work.state ?? begin(job);
  checkSame(job, state);
  const isResumed = state.run !== undefined;
  const hasFailed = options.retryFailed && work.countFailed() > 0;
  if (!isResumed && (isNew || hasFailed)) {
    if (!(await mayStart(job))) return console.log(text.nothingSent);
    state = { ...state, run: createRun() };
    work.save(state);
  }
  if (state.run) {
    state = await finishRun(job, state, state.run, isResumed);
  } else if (state.isWritten && existsSync(output)) {
    console.log(options.retryFailed ? text.nothingToRetry(output) : text.complete(output));
    return printFailed(job);
  }
  // The input was read hours ago: its questions must still be those that were sent.
  checkSame({ ...job, survey: await surveyQuestions(source) }, state);
  await writeAnswers(source, output, { columns: survey.columns, work });
  work.save({ ...state, isWritten: true });
  console.log(text.written(output, [...work.countStatuses(), ...empty(survey)]));
  printFailed(job);
}

/** Returns the state of new work. */
function begin({ options, survey, model }: Job): State {
  const { output } = options;
  if (options.retryFailed) throw new ToolError(text.errors.nothingToRetry(output));
  if (existsSync(output)) throw new ToolError(text.errors.outputExists(output));
  return { hash: survey.hash, model, place: place(), isWritten: false };
}

/** Refuses to mix what was sent with other questions, another model or another server. */
function checkSame({ options, survey, model }: Job, state: State): void {
  const { input, output } = options;
  if (state.place !== place()) throw new ToolError(text.errors.moved(output, state.place, place()));
  if (state.model !== model)
    throw new ToolError(text.errors.otherModel(output, state.model, model));
  if (state.hash !== survey.hash) throw new ToolError(text.errors.changed(input, output));
}

/** Returns where the calls go: `offline`, or a base URL. The local endpoint has another port each time. */
function place(): string {
  if (process.env.OPENAI_API_KEY === endpointKey) return 'offline';
  return process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1';
}

function createRun(): Run {
  return { id: randomUUID(), startedAt: Math.floor(Date.now() / 1_000) };
}

/** Prints what is to be sent and what it may cost, and asks the person if that is much. */
async function mayStart(job: Job): Promise<boolean> {
  const { options, survey, model } = job;
  let [questions, bytes] = [0, 0];
  for await (const { question } of listQuestions(job)) {
    questions += 1;
    bytes += Buffer.byteLength(question);
  }
  console.log(text.plan(options.input, questions, survey));
  const dollars = estimateCost({ questions, bytes }, model);
  console.log(text.estimate(model, dollars));
  console.log(styleText('dim', text.assumptions));
  if (options.yes || (dollars ?? Number.POSITIVE_INFINITY) <= options.limitDollars) return true;
  const answer = await askYesNo(text.confirm(dollars, options.limitDollars));
  if (answer !== undefined) return answer;
  throw new ToolError(text.errors.notConfirmed(dollars, options.limitDollars));
}

/** Yields the questions to send: all those without an answer. Their id is the number of their row. */
async function* listQuestions({ source, work }: Pick<Job, 'source' | 'work'>) {
  let row = 0;
  for await (const { line, question } of readRows(source)) {
    row += 1;
    if (question !== '' && work.isOpen(row)) yield { id: String(row), question, line };
  }
}

/** Sends the batch of a run if that was not done, waits for it, and saves its results. */
async function finishRun(job: Job, state: State, run: Run, isResumed: boolean): Promise<State> {
  const { work } = job;
  const known = run.batchId ?? (isResumed ? await findBatch(run) : undefined);
  const batchId = known ?? (await send(job, state, run));
  work.save({ ...state, run: { ...run, batchId } });
  console.log(known === undefined ? text.sent(batchId) : text.goingOn(batchId));

  const batch = await wait(batchId);
  if (batch === undefined) {
    // Offline, batches are gone with the process that served them; live, nothing is paid twice.
    if (state.place !== 'offline') throw new ToolError(text.errors.forgotten(batchId));
    console.log(text.forgotten(batchId));
    return finishRun(job, state, createRun(), false);
  }
  if (batch.status === 'failed') {
    const errors = await describeErrors(job, batch);
    abandon(job, state);
    throw new ToolError(text.errors.invalid(job.options.input, errors));
  }
  const ended = { ...state, run: undefined, isWritten: false };
  await work.saveResults(toResults(job, batch), ended);
  if (batch.status !== 'completed') console.log(text.ended(batch.status));
  if (batch.usage) console.log(text.cost(batch.usage, costOf(batch.usage, state.model)));
  return ended;
}

/** Creates the batch of a run, whose id is saved first, and returns the batch's id. */
async function send(job: Job, state: State, run: Run): Promise<string> {
  const { work, options } = job;
  work.save({ ...state, run });
  const path = join(work.folder, 'requests.jsonl');
  try {
    await writeRequests(path, listQuestions(job));
    if (statSync(path).size > mostBytes) {
      abandon(job, state);
      throw new ToolError(text.errors.tooLarge(options.input));
    }
    const { id } = await startBatch(path, { run: run.id });
    return id;
  } catch (error) {
    if (error instanceof ToolError) throw error;
    // Without an answer from the API, or with a 5xx, the batch may exist all the same.
    const { status = 500 } = toApiError(error);
    if (status < 500) throw error;
    const id = await findBatch(run).catch(() => undefined);
    if (id === undefined) throw error;
    return id;
  } finally {
    rmSync(path, { force: true });
  }
}

/** Waits for a batch, and returns it; undefined if there is no such batch. */
async function wait(id: string): Promise<OpenAI.Batch | undefined> {
  const progress = createProgress();
  collecting.stop();
  try {
    return await waitForBatch(id, { onProgress: progress.show });
  } catch (error) {
    if (toApiError(error).status === 404) return undefined;
    throw error;
  } finally {
    progress.end();
    collecting.start();
  }
}

/** Forgets the batch of a run that came to nothing; the results of earlier ones stay. */
function abandon({ work }: Job, state: State): void {
  if (work.countStatuses().length === 0) work.clear();
  else work.save({ ...state, run: undefined });
}

async function* toResults(job: Job, batch: OpenAI.Batch): AsyncGenerator<Result> {
  const ids: string[] = [];
  for await (const { id } of listQuestions(job)) ids.push(id);
  for await (const result of readResults(batch, ids)) yield { ...result, id: Number(result.id) };
}

/** Returns the first errors of a batch that failed at validation, with the lines of the input. */
async function describeErrors(job: Job, { errors }: OpenAI.Batch): Promise<string[]> {
  const first = (errors?.data ?? []).slice(0, 3);
  const lines = new Map<number, number>();
  let sent = 0;
  for await (const { line } of listQuestions(job)) {
    sent += 1;
    if (first.some((error) => error.line === sent)) lines.set(sent, line);
  }
  return first.map(({ code, line, message }) => {
    const place = line == null ? undefined : lines.get(line);
    return text.batchError(place, [code, message].filter(Boolean).join(': '));
  });
}

function empty({ empty }: Survey) {
  return empty === 0 ? [] : [{ status: 'empty' as const, count: empty }];
}

function printFailed({ work }: Job): void {
  const count = work.countFailed();
  if (count > 0) console.log(text.failed(count));
}
