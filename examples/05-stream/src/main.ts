import { styleText } from 'node:util';
import { chooseLanguage, endpointKey, toApiError } from '@by-example/core';
import { streamAnswer } from './streamAnswer.ts';

const texts = {
  ko: {
    question: 'ChatGPT는 왜 답변을 조금씩 나눠서 보여 주나요?',
    tokens: (sent: number | string, received: number | string) =>
      `보낸 토큰 ${sent}개, 받은 토큰 ${received}개`,
    times: (first: string, all: string) => `(첫 조각까지 ${first}초, 전체 ${all}초)`,
    unfinished: '제대로 끝나지 않는 스트림 세 개:',
    shortQuestion: '요일을 차례대로 말해 주세요.',
    onlyOffline: '(제대로 끝나지 않는 스트림도 보려면: pnpm start 05 --offline)',
    cancelled: '(취소했습니다)',
  },
  en: {
    question: 'Why does ChatGPT write its answers word by word?',
    tokens: (sent: number | string, received: number | string) =>
      `${sent} tokens sent, ${received} received`,
    times: (first: string, all: string) =>
      `(first piece after ${first} s, whole answer after ${all} s)`,
    unfinished: 'Three streams that do not finish:',
    shortQuestion: 'Name the days of the week.',
    onlyOffline: '(To see streams that do not finish: pnpm start 05 --offline)',
    cancelled: '(cancelled)',
  },
};
const text = texts[chooseLanguage()];
const dim = (line: string) => styleText('dim', line);

// Ctrl+C cancels the answer.
const controller = new AbortController();
process.once('SIGINT', () => controller.abort());

try {
  console.log(`> ${text.question}`);
  await printAnswer(text.question);
  // Only the local endpoint fails on demand.
  if (process.env.OPENAI_API_KEY === endpointKey) await printUnfinished();
  else console.log(dim(text.onlyOffline));
} catch (error) {
  const { aborted } = controller.signal;
  if (aborted) console.log(dim(text.cancelled));
  else console.error(toApiError(error).message);
  process.exitCode = aborted ? 130 : 1;
}

/** Prints an answer piece by piece, then why it ended, its tokens and how long it took. */
async function printAnswer(question: string): Promise<void> {
  const start = performance.now();
  const seconds = () => ((performance.now() - start) / 1000).toFixed(2);

  // `for await` would lose what the generator returns.
  const answer = streamAnswer(question, controller.signal);
  let next = await answer.next();
  const first = seconds();
  try {
    while (!next.done) {
      process.stdout.write(next.value);
      next = await answer.next();
    }
  } finally {
    console.log(); // keep what has arrived
  }
  const { finishReason, usage } = next.value;
  const tokens = text.tokens(usage?.prompt_tokens ?? '?', usage?.completion_tokens ?? '?');
  console.log(dim(`(${finishReason}; ${tokens})\n${text.times(first, seconds())}`));
}

/** Requests streams that do not finish from the local endpoint, and prints what arrived and what went wrong. */
async function printUnfinished(): Promise<void> {
  console.log(`\n${text.unfinished}\n> ${text.shortQuestion}`);
  for (const kind of ['cut_stream', 'stream_error', 'unfinished_stream']) {
    const header = `x-simulate: ${kind}`;
    process.env.OPENAI_CUSTOM_HEADERS = header; // the client reads it
    console.log(dim(`\n${header}`));
    try {
      await printAnswer(text.shortQuestion);
    } catch (error) {
      controller.signal.throwIfAborted();
      console.log(toApiError(error).message.split('\n')[0]);
    }
  }
}
