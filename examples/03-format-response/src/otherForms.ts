import type { ChatCompletion, Language } from '@by-example/core';

const words = {
  ko: { answer: '응답', tokens: '토큰' },
  en: { answer: 'Answer', tokens: 'tokens' },
};

/** Returns a completion as plain text: the answer, then the model and the tokens on a line below. */
export function formatText({ choices, model, usage }: ChatCompletion, language: Language): string {
  const message = choices[0]?.message;
  const text = message?.content ?? message?.refusal ?? '';
  return `${text}\n\n— ${model}, ${usage?.total_tokens ?? '?'} ${words[language].tokens}`;
}

/** Returns a completion as Markdown: each choice under its own heading, then the model and the tokens. */
export function formatMarkdown(
  { choices, model, usage }: ChatCompletion,
  language: Language,
): string {
  const { answer, tokens } = words[language];
  const sections = choices.map(({ index, message }) => {
    return `## ${answer} ${index + 1}\n\n${message.content ?? message.refusal ?? ''}`;
  });
  return [...sections, `*${model}, ${usage?.total_tokens ?? '?'} ${tokens}*`].join('\n\n');
}

/** Returns a completion as one line of JSON for a log: ids and numbers, not the text. */
export function formatJsonLine({ id, created, model, choices, usage }: ChatCompletion): string {
  return JSON.stringify({
    time: new Date(created * 1000).toISOString(),
    id,
    model,
    finish_reasons: choices.map((choice) => choice.finish_reason),
    prompt_tokens: usage?.prompt_tokens ?? null,
    completion_tokens: usage?.completion_tokens ?? null,
    total_tokens: usage?.total_tokens ?? null,
  });
}
