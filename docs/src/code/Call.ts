import type { ChatCompletionRequest } from '@by-example/core';

/** A call of the API that code is written for. */
export type Call = {
  /** The body of a chat completion; without one, the call lists the models. */
  body?: ChatCompletionRequest;
  /** A failure that the local endpoint shall simulate: the value of the header `x-simulate`. */
  simulate?: string | undefined;
  /** Let curl show the answer's status and headers, too. */
  showHeaders?: boolean;
};

/** The forms in which every call is written. */
export const forms = ['openai', 'axios', 'fetch', 'curl'] as const;

/** A way to write a call down. */
export type Form = (typeof forms)[number];
