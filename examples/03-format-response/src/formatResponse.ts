import type { ChatCompletion, Language } from '@by-example/core';
import { answerText } from './answerText.ts';

/** The answer and what it cost; the tokens are null when the server did not count them. */
export type FormattedResponse =
  | { 응답: string; '토큰 사용량': number | null }
  | { answer: string; totalTokens: number | null };

/** Gives the two things that matter of a response, under names in the reader's language. */
export function formatResponse(completion: ChatCompletion, language: Language): FormattedResponse {
  // #region read
  const answer = answerText(completion, language);
  const totalTokens = completion.usage?.total_tokens ?? null;
  // #endregion read

  // #region shape
  if (language === 'ko') return { 응답: answer, '토큰 사용량': totalTokens };
  return { answer, totalTokens };
  // #endregion shape
}
