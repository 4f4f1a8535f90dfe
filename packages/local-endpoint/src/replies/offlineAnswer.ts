import { shorten } from './shorten.ts';

/**
 * Returns the answer to a question without a prepared one: it says that this is not a model, and repeats
 * the question.
 */
export function offlineAnswer(question: string, language: 'ko' | 'en'): string {
  const echo = `“${shorten(question, 200)}”`;
  if (language === 'ko') {
    return question
      ? `저는 모델이 아니라 오프라인 엔드포인트입니다. 받은 질문: ${echo} 진짜 답변을 받으려면 OPENAI_API_KEY를 설정하세요.`
      : '저는 모델이 아니라 오프라인 엔드포인트입니다. 질문을 받지 못했습니다.';
  }
  return question
    ? `I am an offline endpoint, not a model. You asked: ${echo} Set OPENAI_API_KEY to get a real answer.`
    : 'I am an offline endpoint, not a model. You asked nothing.';
}
