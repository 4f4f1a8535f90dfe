import { styleText } from 'node:util';
import { chooseLanguage, endpointKey, toApiError } from '@by-example/core';
import { askPatiently } from './askPatiently.ts';

const texts = {
  ko: {
    question: '실패한 요청은 왜 잠시 기다렸다가 재시도하나요?',
    intro: '이제 호출을 일부러 실패하게 합니다. 일시적인 오류만 재시도합니다.',
    head: ['실패', '시도', '대기', '결과와 할 일'],
    again: (seconds: string) => `(${seconds}초 뒤에 재시도합니다)`,
    answered: '답변',
    cancelled: '(취소했습니다)',
    live: '실패하는 모습을 보려면: pnpm start 07 --offline',
  },
  en: {
    question: 'Why wait before retrying a failed request?',
    intro: 'Now each call fails on purpose. Only temporary failures are retried.',
    head: ['failure', 'tries', 'waited', 'outcome and what to do'],
    again: (seconds: string) => `(retrying in ${seconds} s)`,
    answered: 'an answer',
    cancelled: '(cancelled)',
    live: 'To see the failures: pnpm start 07 --offline',
  },
};
const { question, intro, head, again, answered, cancelled, live } = texts[chooseLanguage()];

/** The environment variables that make a call fail. `x-simulate` makes the local endpoint fail. */
const failures: [variable: string, value: string][] = [
  ['OPENAI_CUSTOM_HEADERS', 'x-simulate: rate_limit;times=1'],
  ['OPENAI_CUSTOM_HEADERS', 'x-simulate: server_error;times=2'],
  ['OPENAI_CUSTOM_HEADERS', 'x-simulate: overloaded;times=1'],
  ['OPENAI_CUSTOM_HEADERS', 'x-simulate: cut_stream;times=1'],
  ['OPENAI_CUSTOM_HEADERS', 'x-simulate: quota'],
  ['OPENAI_CUSTOM_HEADERS', 'x-simulate: request_too_large'],
  ['OPENAI_API_KEY', 'wrong'],
  ['OPENAI_MODEL', 'gpt-4'],
  ['OPENAI_MODEL', ''],
];

const cancelling = new AbortController();
const { signal } = cancelling;
process.once('SIGINT', () => cancelling.abort());

try {
  console.log(`> ${question}`);
  const onRetry = (waitMs: number) => console.log(again((waitMs / 1000).toFixed(1)));
  console.log(`${await askPatiently(question, { signal, onRetry, timeoutMs: 30_000 })}\n`);
  if (process.env.OPENAI_API_KEY !== endpointKey) console.log(styleText('dim', live));
  else await showFailures();
} catch (error) {
  console.error(signal.aborted ? cancelled : toApiError(error).message);
  process.exitCode = signal.aborted ? 130 : 1;
}

/** Prints a table of the failures. The calls run at the same time, so their waits do not add up. */
async function showFailures(): Promise<void> {
  console.log(`${intro}\n`);
  const rows = await Promise.all(failures.map(([variable, value]) => meet(variable, value)));
  for (const { cells, todo } of [{ cells: head, todo: '' }, ...rows]) {
    console.log(layOut(cells));
    if (todo) console.log(styleText('dim', `  ${todo}`));
  }
}

/** Makes a call that fails, and returns its row of the table. */
async function meet(variable: string, value: string): Promise<{ cells: string[]; todo: string }> {
  const waits: number[] = [];
  const call = withVariable(variable, value, () =>
    askPatiently(question, { signal, onRetry: (waitMs) => waits.push(waitMs) }),
  );
  const [outcome = '', todo = ''] = await call.then(() => [answered], describe);
  const isSimulated = variable === 'OPENAI_CUSTOM_HEADERS';
  const cause = isSimulated ? value.replace('x-simulate: ', '') : `${variable}=${value}`;
  // Rounded up to half a second: what was waited, without the jitter.
  const waited = Math.ceil(waits.reduce((sum, waitMs) => sum + waitMs, 0) / 500) / 2;
  const shown = waited === 0 ? '–' : `${waited.toFixed(1)} s`;
  return { cells: [cause, String(waits.length + 1), shown, outcome], todo };
}

/** Sets an environment variable for a function that reads it immediately, and calls the function. */
function withVariable<Result>(name: string, value: string, call: () => Result): Result {
  const before = process.env[name];
  process.env[name] = value;
  const result = call();
  if (before === undefined) delete process.env[name];
  else process.env[name] = before;
  return result;
}

/** Returns what went wrong and what to do. */
function describe(error: unknown): string[] {
  signal.throwIfAborted();
  const { status, code, message } = toApiError(error);
  const [problem = '', todo = ''] = message.split('\n');
  return [code ? `${status} ${code}` : problem.replace('Cannot get an answer: ', ''), todo];
}

/** Returns a line of the table, where a Korean character takes two columns; on a narrow terminal, without gaps. */
function layOut([cause = '', tries = '', waited = '', outcome = '']: string[]): string {
  // In the tour, whose output goes through a pipe, the width is in the environment.
  const columns = process.stdout.columns ?? Number(process.env.COLUMNS ?? 80);
  if (columns < 80) return [cause, tries, waited, outcome].join(' · ');
  const gap = (text: string, width: number) =>
    ' '.repeat(width - text.length - (text.match(/[가-힣]/g)?.length ?? 0));
  return `${cause}${gap(cause, 20)}${gap(tries, 7)}${tries}${gap(waited, 8)}${waited}  ${outcome}`;
}
