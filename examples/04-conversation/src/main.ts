import { createInterface } from 'node:readline/promises';
import { styleText } from 'node:util';
import { chooseLanguage, type Message, toApiError } from '@by-example/core';
import { continueConversation } from './continueConversation.ts';

const texts = {
  ko: {
    questions: [
      '저는 민지이고 TypeScript를 배우고 있어요.',
      'await는 무슨 일을 하나요?',
      '제 이름이 뭐고 저는 무엇을 배우고 있죠?',
    ],
    alone: '세 번째 질문만 따로 보내면:',
    sent: (tokens: number | string) => `(보낸 토큰 ${tokens}개)`,
    noAnswer: '(답변이 없습니다)',
    cancelled: '(취소했습니다)',
    chat: '질문을 입력하세요. 빈 줄이나 Ctrl+D로 끝내고, Ctrl+C로 답변을 취소합니다.',
  },
  en: {
    questions: [
      'My name is Minji and I am learning TypeScript.',
      'What does await do?',
      'What is my name, and what am I learning?',
    ],
    alone: 'The third question, sent alone:',
    sent: (tokens: number | string) => `(${tokens} tokens sent)`,
    noAnswer: '(no answer)',
    cancelled: '(cancelled)',
    chat: 'Type a question. An empty line or Ctrl+D ends the chat, Ctrl+C cancels an answer.',
  },
};
const { questions, alone, sent, noAnswer, cancelled, chat } = texts[chooseLanguage()];

try {
  await (process.stdin.isTTY && process.stdout.isTTY ? talk() : playScript());
} catch (error) {
  console.error(toApiError(error).message);
  process.exitCode = 1;
}

/** Asks three questions in one conversation, then the third of them alone. */
async function playScript(): Promise<void> {
  let messages: Message[] = [];
  for (const question of questions) {
    console.log(`> ${question}`);
    messages = await answer(messages, question);
    console.log();
  }
  console.log(`${alone}\n> ${questions[2]}`);
  await answer([], questions[2] ?? '');
}

/** Talks with the person at the terminal. After an error the conversation goes on as it was. */
async function talk(): Promise<void> {
  console.log(`${styleText('dim', chat)}\n`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  let messages: Message[] = [];
  terminal.prompt();
  for await (const question of terminal) {
    if (question.trim() === '') break;
    const answering = new AbortController();
    const cancel = () => answering.abort();
    terminal.on('SIGINT', cancel).on('close', cancel);
    try {
      messages = await answer(messages, question, answering.signal);
    } catch (error) {
      console.error(answering.signal.aborted ? cancelled : toApiError(error).message);
    }
    terminal.off('SIGINT', cancel).off('close', cancel);
    console.log();
    terminal.prompt();
  }
  terminal.close();
}

/** Prints the answer and the number of tokens sent for it, and returns the conversation with it. */
async function answer(messages: Message[], question: string, signal?: AbortSignal) {
  const { messages: longer, usage } = await continueConversation(messages, question, signal);
  const last = longer.at(-1);
  console.log(last?.role === 'assistant' ? last.content : noAnswer);
  console.log(styleText('dim', sent(usage?.prompt_tokens ?? '?')));
  return longer;
}
