import { defaultModel, type Language } from '@by-example/core';
import { guideQuestion } from '../guideQuestion.ts';
import type { FormCall } from './FormCall.ts';

/** The roles that a message of the playground can have. */
export const roles = ['system', 'developer', 'user', 'assistant', 'tool'] as const;

/** The formats of an answer that the form offers, besides plain text. */
export const formats = ['json_object', 'json_schema'] as const;

/** A message in the form. What is not for its role is not sent. */
export type FormMessage = {
  role: (typeof roles)[number];
  content: string;
  /** The https or data URL of a user's image; empty if it is not chosen yet. */
  image?: string;
  /** The calls that the assistant made. */
  toolCalls?: FormCall[];
  /** The call that a tool's message answers. */
  toolCallId?: string;
};

/** The state of the form. A number or a choice that is null, or a text that is empty, is left out of the request. */
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
  topP: number | null;
  /** The stop sequences, one a line, as `splitStops()` reads them. */
  stop: string;
  responseFormat: (typeof formats)[number] | null;
  /** The `json_schema` of the response format, as JSON. */
  jsonSchema: string;
  /** The array of tools, as JSON. */
  tools: string;
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
    topP: null,
    stop: '',
    responseFormat: null,
    jsonSchema: '',
    tools: '',
  };
}
