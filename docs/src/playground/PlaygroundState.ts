import { defaultModel, type Language } from '@by-example/core';
import { guideQuestion } from '../guideQuestion.ts';

/** The roles that a message of the playground can have. */
export const roles = ['system', 'developer', 'user', 'assistant'] as const;

/** A message in the form. */
export type FormMessage = { role: (typeof roles)[number]; content: string };

/** The state of the form. A number or a choice that is null is left out of the request. */
export type PlaygroundState = {
  model: string;
  messages: FormMessage[];
  temperature: number | null;
  reasoningEffort: string | null;
  maxTokens: number | null;
  n: number | null;
  stream: boolean;
  /** The failure to simulate, if any. */
  simulate: string | null;
};

/** Returns the initial state of the form, with the guide's question. */
export function firstState(language: Language): PlaygroundState {
  return {
    model: defaultModel,
    messages: [
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: guideQuestion[language] },
    ],
    temperature: null,
    reasoningEffort: null,
    maxTokens: null,
    n: null,
    stream: false,
    simulate: null,
  };
}
