import { styleText } from 'node:util';
import { chooseLanguage, toApiError } from '@by-example/core';
import axios from 'axios';
import { streamByHand } from './streamByHand.ts';

const texts = {
  ko: {
    question: 'UTF-8에서 글자 하나는 몇 바이트인가요?',
    ended: (reason: string) => `(종료 이유: ${reason})`,
    cancelled: '(취소했습니다)',
    refused: '없는 모델을 요청하면 오류가 옵니다. 오류의 본문도 스트림입니다.',
  },
  en: {
    question: 'How many bytes is one character in UTF-8?',
    ended: (reason: string) => `(finish reason: ${reason})`,
    cancelled: '(cancelled)',
    refused: 'If the model does not exist, the body of the error is a stream, too:',
  },
};
const { question, ended, cancelled, refused } = texts[chooseLanguage()];

const sameInEach = /"id":.*?(?="choices")|"logprobs":null,|,"obfuscation":".*?"/g;

// Ctrl+C cancels the answer.
const controller = new AbortController();
process.once('SIGINT', () => controller.abort());

// The raw events, before streamByHand() reads them.
axios.interceptors.response.use(async (response) => {
  const [copy, data] = response.data.tee();
  await printStart(copy);
  return { ...response, data };
});

try {
  console.log(`> ${question}\n`);
  await printAnswer();
  console.log(`\n${refused}`);
  process.env.OPENAI_MODEL = 'no-such-model';
  await printAnswer().catch((error) => {
    controller.signal.throwIfAborted();
    console.log(toApiError(error).message);
  });
} catch (error) {
  const { aborted } = controller.signal;
  if (aborted) console.log(styleText('dim', cancelled));
  else console.error(toApiError(error).message);
  process.exitCode = aborted ? 130 : 1;
}

/** Prints the first three events of a stream as they are sent, shortened. */
async function printStart(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<void> {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (text.split('\n\n').length <= 3) {
    const { value, done } = await reader.read();
    if (done) break;
    text += value;
  }
  for (const event of text.split('\n\n').slice(0, 3)) {
    console.log(styleText('dim', event.replaceAll(sameInEach, '…')));
  }
  console.log(styleText('dim', '…\n'));
}

/** Prints the answer piece by piece, and then why it ended. */
async function printAnswer(): Promise<void> {
  const answer = streamByHand(question, controller.signal);
  let next = await answer.next();
  try {
    while (!next.done) {
      process.stdout.write(next.value);
      next = await answer.next();
    }
  } finally {
    console.log(); // keep what has arrived
  }
  console.log(styleText('dim', ended(next.value)));
}
