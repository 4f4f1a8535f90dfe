import type { ChatCompletion, Language } from '@by-example/core';
import { answerText } from './answerText.ts';
import { usageLine } from './usageLine.ts';

/** Gives a response as plain text: the answer, then a line on what it cost. */
export function formatText(completion: ChatCompletion, language: Language): string {
  return `${answerText(completion, language)}\n\n— ${usageLine(completion, language)}`;
}
