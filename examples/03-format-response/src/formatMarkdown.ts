import type { ChatCompletion, Language } from '@by-example/core';
import { describeChoice } from './describeChoice.ts';
import { usageLine } from './usageLine.ts';

/** Gives a response as Markdown: a heading for each answer, the cost in italics. */
export function formatMarkdown(completion: ChatCompletion, language: Language): string {
  const title = language === 'ko' ? '응답' : 'Answer';
  const several = completion.choices.length > 1;
  const sections = completion.choices.map((choice, at) => {
    const heading = several ? `${title} ${at + 1}` : title;
    return `## ${heading}\n\n${describeChoice(choice, language)}`;
  });
  return [...sections, `*${usageLine(completion, language)}*`].join('\n\n');
}
