import type { Model } from '@by-example/core';
import type { ChatRequest } from '../request/requestSchema.ts';

/** Checks whether the model reasons before it answers this request. */
export function reasons(request: ChatRequest, model: Model): boolean {
  if (model.reasoningEfforts.length === 0) return false;
  return (request.reasoning_effort ?? model.defaultReasoningEffort) !== 'none';
}
