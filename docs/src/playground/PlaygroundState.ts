import { defaultModel, type Language } from '@by-example/core';

/** The roles that a message of the playground can have. */
export const roles = ['system', 'developer', 'user', 'assistant'] as const;

/** A message as the form has it. */
export type FormMessage = { role: (typeof roles)[number]; content: string };

/** What the form holds. A number or a choice that is null is left out of the request. */
export type PlaygroundState = {
  model: string;
  messages: FormMessage[];
  temperature: number | null;
  reasoningEffort: string | null;
  maxTokens: number | null;
  n: number | null;
  stream: boolean;
  /** The failure to simulate, or null for none. */
  simulate: string | null;
};

const questions = {
  ko: '텍스트를 이미지로 그려주는 모델에 대해 알려줘.',
  en: 'Tell me about models that draw images from text.',
};

/** Gives what the form holds at first: the guide's question. */
export function firstState(language: Language): PlaygroundState {
  return {
    model: defaultModel,
    messages: [
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: questions[language] },
    ],
    temperature: null,
    reasoningEffort: null,
    maxTokens: null,
    n: null,
    stream: false,
    simulate: null,
  };
}
