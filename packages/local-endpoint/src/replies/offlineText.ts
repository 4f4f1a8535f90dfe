import type { Conversation } from './Conversation.ts';
import { languageOf } from './languageOf.ts';
import { isToolResult, questionOf, textOf } from './questionOf.ts';
import { shorten } from './shorten.ts';

/**
 * Returns the text of an answer without a prepared reply: a report of the tool results, or else a sentence
 * that says that this is not a model, repeats the question, and says where a real answer comes from.
 */
export function offlineText(messages: Conversation, isInPage: boolean): string {
  const question = questionOf(messages);
  const results = resultsAtEnd(messages);
  const language = languageOf(question);
  const advice = advices[isInPage ? 'page' : 'terminal'][language];
  return sentences[language](shorten(question, 200), results.join('\n'), advice);
}

const advices = {
  terminal: {
    ko: '진짜 답변을 받으려면 OPENAI_API_KEY를 설정하세요.',
    en: 'Set OPENAI_API_KEY to get a real answer.',
  },
  page: {
    ko: '이 페이지는 준비된 답변만 보냅니다. 진짜 답변을 받으려면 내 컴퓨터에서 키를 설정하고 이 코드를 실행하세요.',
    en: 'This page only has prepared answers. For a real one, run the code on your own computer, with your key.',
  },
};

const sentences = {
  ko: (question: string, results: string, advice: string) => {
    if (results) return `도구가 반환한 결과입니다.\n${results}`;
    return question
      ? `저는 모델이 아니라 오프라인 엔드포인트입니다. 받은 질문: “${question}” ${advice}`
      : '저는 모델이 아니라 오프라인 엔드포인트입니다. 질문을 받지 못했습니다.';
  },
  en: (question: string, results: string, advice: string) => {
    if (results) return `This is what the tools returned.\n${results}`;
    return question
      ? `I am an offline endpoint, not a model. You asked: “${question}” ${advice}`
      : 'I am an offline endpoint, not a model. You asked nothing.';
  },
};

/** Returns the tool results at the end of the conversation, oldest first. */
function resultsAtEnd(messages: Conversation): string[] {
  const last = messages.findLastIndex((message) => !isToolResult(message));
  return messages.slice(last + 1).map(({ content }) => shorten(textOf(content), 1_000));
}
