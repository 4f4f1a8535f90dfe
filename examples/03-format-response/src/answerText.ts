import type { ChatCompletion, Language } from '@by-example/core';
import { describeChoice } from './describeChoice.ts';

/** Gives all that a completion says as one text: the one answer, or several with numbers. */
export function answerText(completion: ChatCompletion, language: Language): string {
  const texts = completion.choices.map((choice) => describeChoice(choice, language));
  const [first] = texts;
  if (first === undefined) return language === 'ko' ? '(답변 없음)' : '(no answer)';
  if (texts.length === 1) return first;
  return texts.map((text, at) => `${at + 1}. ${text}`).join('\n');
}
