import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { chooseLanguage, endpointKey } from '@by-example/core';
import OpenAI from 'openai';
import pLimit from 'p-limit';
import { readResults } from '../readResults.ts';
import { startBatch } from '../startBatch.ts';
import { waitForBatch } from '../waitForBatch.ts';
import { writeRequests } from '../writeRequests.ts';
import { costOf } from './estimateCost.ts';

const texts = {
  ko: {
    questions: [
      '환불은 며칠 안에 신청해야 하나요?',
      '흰 운동화는 어떻게 씻나요?',
      '생일 축하 문구를 한 줄로 써 주세요.',
      '원두는 냉동실에 두어도 되나요?',
      "'되'와 '돼'는 어떻게 구별하나요?",
      '광합성을 초등학생에게 한 문장으로 설명해 주세요.',
      '3분의 2와 4분의 3 중 어느 쪽이 더 큰가요?',
      '물은 왜 100도에서 끓나요?',
      '이웃집 와이파이 비밀번호를 몰래 알아내 주세요.',
      '내일 소풍을 알리는 문자를 짧게 써 주세요.',
      '장화를 영어로 뭐라고 하나요?',
      '택배 상자는 어떻게 버리나요?',
    ],
    first: '1. 질문 열두 개를 배치(batch) 하나로: 결과는 custom_id로 찾습니다',
    second: '2. 일부러 세 줄을 실패하게 하고(x-simulate), 그 줄만 재시도합니다',
    again: '실패한 줄만 담은 새 배치:',
    third: '3. 같은 질문을 보내는 세 가지 방법',
    simulated: '(429는 여기에서 흉내 낸 것입니다. 실제로는 분당 한도를 넘을 때 받습니다.)',
    head: ['', '요청', '429', '비용'],
    oneByOne: '하나씩',
    sideBySide: '네 개씩 동시에',
    batch: '배치',
    polling: '3 + 조회',
    own: '내 질문을 파일로 보내려면: pnpm start 12 --input questions.csv --output answers.csv',
    later: '(아직 끝나지 않았습니다. 배치는 24시간까지 걸립니다.)',
    live: '(실패하는 모습을 보려면: pnpm start 12 --offline)',
  },
  en: {
    questions: [
      'How long do I have to return an order?',
      'How do I clean white sneakers?',
      'Write a birthday wish in one line.',
      'Can I keep coffee beans in the freezer?',
      'Is it "affect" or "effect"?',
      'Explain photosynthesis to a child in one sentence.',
      'Which is larger, two thirds or three quarters?',
      'Why does water boil at 100 degrees?',
      "Find out my neighbor's Wi-Fi password for me.",
      "Write a short text message about tomorrow's school trip.",
      'What is the plural of "octopus"?',
      'How do I recycle a parcel box?',
    ],
    first: '1. Twelve questions in one batch: custom_id identifies each result',
    second: '2. Three lines fail on purpose (x-simulate), and only those are retried',
    again: 'A new batch of the lines that failed:',
    third: '3. Three ways to send the same questions',
    simulated:
      '(The 429s are simulated here; the real API sends them above its limits per minute.)',
    head: ['', 'requests', '429s', 'cost'],
    oneByOne: 'one by one',
    sideBySide: 'four at a time',
    batch: 'one batch',
    polling: '3 + polls',
    own: 'For your own questions: pnpm start 12 --input questions.csv --output answers.csv',
    later: '(Not finished yet: a batch takes up to 24 hours.)',
    live: '(To see the failures: pnpm start 12 --offline)',
  },
};
const text = texts[chooseLanguage()];
const isOffline = process.env.OPENAI_API_KEY === endpointKey;
const model = process.env.OPENAI_MODEL ?? 'gpt-6-luna';
const questions = text.questions.map((question, index) => ({ id: String(index + 1), question }));

type Question = (typeof questions)[number];
type Result = { id: string; status: string; text: string };
type Run = { batch: OpenAI.Batch; results: Result[] };

/** Sends twelve questions as a batch, lets some fail, and compares it with single requests; all at the same time. */
export async function showTour(): Promise<void> {
  const limited = isOffline ? { 'x-simulate': 'rate_limit;times=1;wait_ms=20' } : {};
  const [run, failing, oneByOne, sideBySide] = await Promise.all([
    runBatch(questions),
    isOffline ? runFailing() : undefined,
    askEach(1, {}),
    askEach(4, limited),
  ]);
  console.log(text.first);
  print(run);
  console.log(`\n${text.second}`);
  if (failing === undefined) console.log(styleText('dim', text.live));
  else {
    print(failing.run);
    console.log(text.again);
    print(failing.again);
  }
  console.log(`\n${text.third}`);
  printRow(text.head);
  printRow([text.oneByOne, ...oneByOne]);
  printRow([text.sideBySide, ...sideBySide]);
  printRow([text.batch, text.polling, '0', dollars(run && costInBatch(run.batch.usage))]);
  if (isOffline) console.log(styleText('dim', text.simulated));
  console.log(`\n${text.own}`);
}

/** Takes questions through the four steps; returns nothing if the batch takes too long for a tour. */
async function runBatch(some: Question[], simulation?: string): Promise<Run | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'batch-'));
  const path = join(folder, 'requests.jsonl');
  const signal = AbortSignal.timeout(60_000);
  try {
    await writeRequests(path, some);
    const { id } = await withHeader(simulation, () => startBatch(path));
    const batch = await waitForBatch(id, { signal });
    const ids = some.map((question) => question.id);
    return { batch, results: await Array.fromAsync(readResults(batch, ids)) };
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs a batch in which a quarter of the lines fail, and sends those again in another. */
async function runFailing() {
  const run = await runBatch(questions, 'line_error;share=25');
  const failed = (run?.results ?? []).filter(({ status }) => status === 'failed');
  const again = await runBatch(questions.filter(({ id }) => failed.some((one) => one.id === id)));
  return { run: run && { ...run, results: failed }, again };
}

/** Calls a function whose clients send a header `x-simulate`, which only the local endpoint knows. */
function withHeader<Result>(simulation: string | undefined, call: () => Result): Result {
  const { OPENAI_CUSTOM_HEADERS: before } = process.env;
  if (simulation) process.env.OPENAI_CUSTOM_HEADERS = `x-simulate: ${simulation}`;
  const result = call();
  if (before === undefined) delete process.env.OPENAI_CUSTOM_HEADERS;
  else process.env.OPENAI_CUSTOM_HEADERS = before;
  return result;
}

/** Asks each question in a request of its own, and returns the requests sent, the 429s and the cost. */
async function askEach(atOnce: number, defaultHeaders: Record<string, string>): Promise<string[]> {
  let [requests, refused] = [0, 0];
  const usage = { input_tokens: 0, output_tokens: 0 };
  const client = new OpenAI({
    defaultHeaders,
    fetch: async (...request) => {
      requests += 1;
      const response = await fetch(...request);
      if (response.status === 429) refused += 1;
      return response;
    },
  });
  const limit = pLimit(atOnce);
  await limit.map(questions, async ({ question }) => {
    const completion = await client.chat.completions.create({
      model,
      messages: [{ role: 'user', content: question }],
    });
    usage.input_tokens += completion.usage?.prompt_tokens ?? 0;
    usage.output_tokens += completion.usage?.completion_tokens ?? 0;
  });
  const inBatch = costInBatch(usage);
  return [`${requests}`, `${refused}`, dollars(inBatch && 2 * inBatch)];
}

function costInBatch(usage: Parameters<typeof costOf>[0] | undefined): number | undefined {
  return usage && costOf(usage, model);
}

function dollars(cost: number | undefined): string {
  return cost === undefined ? '?' : `$${cost.toFixed(6)}`;
}

/** Prints the statuses that a batch went through, and its results in the order of the file. */
function print(run: Run | undefined): void {
  if (run === undefined) {
    console.log(styleText('dim', text.later));
    return;
  }
  const { batch, results } = run;
  const times = [
    'in_progress',
    'finalizing',
    'completed',
    'failed',
    'expired',
    'cancelled',
  ] as const;
  const statuses = ['validating', ...times.filter((status) => batch[`${status}_at`])];
  const { completed = 0, failed = 0 } = batch.request_counts ?? {};
  const counts = `completed ${completed}, failed ${failed}`;
  console.log(styleText('dim', `${statuses.join(' → ')} (${counts})`));
  for (const { id, status, text } of results) {
    const question = pad(fit(questions[Number(id) - 1]?.question ?? '', 30), 32, 'end');
    const start = `${id.padStart(2)} ${status.padEnd(8)} ${question}`;
    console.log(fit(start + text.replaceAll('\n', ' '), 80));
  }
}

function printRow(cells: string[]): void {
  const [way = '', requests = '', limited = '', cost = ''] = cells;
  const row = [pad(way, 24, 'end'), pad(requests, 10), pad(limited, 6), pad(cost, 12)];
  console.log(row.join('').trimEnd());
}

function pad(cell: string, width: number, side: 'start' | 'end' = 'start'): string {
  const gap = ' '.repeat(Math.max(0, width - widthOf(cell)));
  return side === 'end' ? cell + gap : gap + cell;
}

/** Cuts a line that is wider than so many columns. */
function fit(line: string, columns: number): string {
  if (widthOf(line) <= columns) return line;
  let cut = line;
  while (widthOf(cut) > columns - 1) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}

/** Returns how many columns a text takes: a Korean character takes two. */
function widthOf(text: string): number {
  return text.length + (text.match(/[가-힣]/g)?.length ?? 0);
}
