import type { ChatCompletionRequest } from '@by-example/core';
import type { Call } from '../code/Call.ts';
import type { PlaygroundState } from './PlaygroundState.ts';

/** Converts the state of a form to a call. Empty fields are left out of the body. */
export function toCall(state: PlaygroundState): Call & { body: ChatCompletionRequest } {
  const { model, messages, temperature, reasoningEffort, maxTokens, n, stream, simulate } = state;
  const body = {
    model,
    messages: messages.map(({ role, content }) => ({ role, content })),
    ...(temperature !== null && { temperature }),
    ...(reasoningEffort !== null && { reasoning_effort: reasoningEffort }),
    ...(maxTokens !== null && { max_completion_tokens: maxTokens }),
    ...(n !== null && { n }),
    ...(stream && { stream }),
  };
  // The endpoint, not the form, validates the values.
  return { body: body as ChatCompletionRequest, simulate: simulate ?? undefined };
}
