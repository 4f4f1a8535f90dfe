import type { ChatRequest } from '../endpoints/chat-completions/request/requestSchema.ts';
import type { Answers } from './Answers.ts';
import { languageOf } from './languageOf.ts';
import { offlineAnswer } from './offlineAnswer.ts';
import { questionOf, textOf } from './questionOf.ts';
import { shorten } from './shorten.ts';

/** Returns the answer text: the prepared answer, a report of the tool results, or the offline sentence. */
export function answerText(messages: ChatRequest['messages'], answers: Answers): string {
  const question = questionOf(messages);
  const results = resultsAtEnd(messages);
  if (results.length === 0) {
    return answers.get(question) ?? offlineAnswer(question, languageOf(question));
  }
  const report = results.join('\n');
  return languageOf(question) === 'ko'
    ? `도구가 돌려준 결과입니다.\n${report}`
    : `This is what the tools returned.\n${report}`;
}

/** Returns the tool results at the end of the conversation, oldest first. */
function resultsAtEnd(messages: ChatRequest['messages']): string[] {
  const last = messages.findLastIndex(({ role }) => role !== 'tool');
  return messages.slice(last + 1).map(({ content }) => shorten(textOf(content), 1_000));
}
