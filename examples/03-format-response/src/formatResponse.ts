import type { ChatCompletion, Language } from '@by-example/core';

const names = {
  ko: { answer: '응답', totalTokens: '토큰 사용량' },
  en: { answer: 'answer', totalTokens: 'totalTokens' },
};

/** Returns the answer and the tokens that it used, under names in the reader's language. */
export function formatResponse(
  completion: ChatCompletion,
  language: Language,
): Record<string, string | number | null> {
  // #region answer
  const choice = completion.choices[0];
  const text = choice?.message.content ?? choice?.message.refusal ?? '';
  const answer = choice?.finish_reason === 'length' ? `${text}…` : text;
  // #endregion answer

  // #region tokens
  const totalTokens = completion.usage?.total_tokens ?? null; // some servers send no usage
  // #endregion tokens

  // #region shape
  const name = names[language];
  return { [name.answer]: answer, [name.totalTokens]: totalTokens };
  // #endregion shape
}
