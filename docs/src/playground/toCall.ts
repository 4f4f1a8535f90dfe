import type { ChatCompletionRequest } from '@by-example/core';
import type { Call } from '../code/Call.ts';
import type { PlaygroundState } from './PlaygroundState.ts';

/** Gives the call that a form describes, with a body. What is left empty in the form is not in it. */
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
  // The endpoint, not the form, says what is wrong with a value.
  return { body: body as ChatCompletionRequest, simulate: simulate ?? undefined };
}
