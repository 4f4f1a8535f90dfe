import type { ChatCompletionRequest } from '@by-example/core';

/** An API call to generate code for. */
export type Call = {
  /** The body of a chat completion; if missing, the call lists the models. */
  body?: ChatCompletionRequest;
  /** A failure for the local endpoint to simulate: the value of the `x-simulate` header. */
  simulate?: string | undefined;
  /** Whether curl also prints the response's status and headers. */
  showHeaders?: boolean;
};

/** The forms that code is generated in. */
export const forms = ['openai', 'axios', 'fetch', 'curl'] as const;

/** One of the forms of a call. */
export type Form = (typeof forms)[number];
